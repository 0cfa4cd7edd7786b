import type { FaultCode } from '../../../shared/fault.ts'

/** What happened, what is safe, and what to do now. Long, because it is a table: one entry for each code of the closed list. */
export interface FaultWords {
  readonly what: string
  readonly safe: string
  readonly doNow: string
}

const nothingWritten = 'Chưa có gì được ghi; dữ liệu trước đó còn nguyên.'
const nothingLost = 'Dữ liệu của hội đồng không bị ảnh hưởng.'

export const fault = {
  'invalid-input': {
    what: 'Có ô nhập chưa đúng.',
    safe: nothingWritten,
    doNow: 'Xem các ô được đánh dấu, sửa rồi làm lại.',
  },
  refused: {
    what: 'Chương trình từ chối yêu cầu này.',
    safe: nothingWritten,
    doNow: 'Đóng rồi mở lại chương trình. Nếu còn gặp, sao chép phần chi tiết và báo cho người hỗ trợ.',
  },
  internal: {
    what: 'Chương trình gặp lỗi ngoài dự kiến.',
    safe: 'Việc vừa làm chưa được ghi; mọi thứ đã có dấu "đã lưu" đều còn nguyên trên đĩa.',
    doNow: 'Thử lại một lần. Nếu còn gặp, sao chép phần chi tiết và báo cho người hỗ trợ.',
  },
  'not-found': {
    what: 'Không tìm thấy mục này.',
    safe: nothingLost,
    doNow: 'Mục có thể vừa bị hoàn tác hoặc chuyển đi. Quay lại danh sách và chọn lại.',
  },
  outdated: {
    what: 'Mục này vừa được thay đổi ở nơi khác.',
    safe: 'Bản mới nhất đã nằm trên đĩa; thay đổi vừa rồi của bạn chưa được ghi.',
    doNow: 'Xem bản mới nhất đang hiện rồi làm lại thay đổi nếu vẫn cần.',
  },
  'damaged-file': {
    what: 'Một tệp dữ liệu bị hỏng.',
    safe: 'Tệp hỏng được giữ riêng, không bị xoá; các hồ sơ khác không bị ảnh hưởng.',
    doNow: 'Xem tên tệp trong phần chi tiết, rồi mở bản sao lưu gần nhất hoặc báo người hỗ trợ.',
  },
  'newer-format': {
    what: 'Dữ liệu này được ghi bằng phiên bản Chấm Sao mới hơn.',
    safe: 'Dữ liệu còn nguyên và chỉ mở để xem.',
    doNow: 'Cài phiên bản Chấm Sao mới hơn để sửa.',
  },
  'read-only': {
    what: 'Hội đồng này đang mở ở chế độ chỉ xem.',
    safe: nothingWritten,
    doNow: 'Xem lý do ở chân cửa sổ. Muốn làm tiếp, mở bản sao lưu thành một thư mục mới.',
  },
  'no-workspace': {
    what: 'Chưa mở hội đồng nào.',
    safe: nothingLost,
    doNow: 'Về màn hình đầu và mở hội đồng cần làm việc.',
  },
  'workspace-in-use': {
    what: 'Thư mục hội đồng này đang được mở ở một cửa sổ khác.',
    safe: nothingLost,
    doNow: 'Đóng chương trình kia (hoặc dòng lệnh đang chạy), rồi mở lại.',
  },
  'not-a-workspace': {
    what: 'Thư mục đã chọn không phải thư mục của một hội đồng.',
    safe: 'Không có gì trong thư mục đó bị thay đổi.',
    doNow: 'Chọn thư mục có tệp council.json, hoặc thiết lập hội đồng mới.',
  },
  'folder-not-empty': {
    what: 'Thư mục đã chọn đang có tệp khác.',
    safe: 'Không có gì trong thư mục đó bị thay đổi.',
    doNow: 'Chọn một thư mục trống hoặc đặt tên thư mục mới.',
  },
  'folder-unsuitable': {
    what: 'Không thể làm việc an toàn trong thư mục này.',
    safe: 'Chưa có gì được ghi vào đó.',
    doNow:
      'Chọn thư mục trên ổ cứng của máy này: không dùng ổ mạng, USB (FAT32/exFAT) hay thư mục đồng bộ đám mây. USB chỉ dùng để sao lưu.',
  },
  'disk-full': {
    what: 'Ổ đĩa đã đầy.',
    safe: 'Những gì đã có dấu "đã lưu" vẫn còn nguyên; thay đổi vừa rồi chưa được ghi.',
    doNow: 'Xoá bớt tệp không cần trên ổ đĩa rồi làm lại.',
  },
  'disk-error': {
    what: 'Ổ đĩa báo lỗi khi ghi hoặc đọc.',
    safe: 'Những gì đã có dấu "đã lưu" vẫn còn nguyên; thay đổi vừa rồi chưa được ghi.',
    doNow: 'Sao lưu ra USB ngay, rồi khởi động lại máy. Nếu lặp lại, chuyển sang máy khác.',
  },
  'no-acting-member': {
    what: 'Chưa chọn ai đang làm việc trên máy này.',
    safe: nothingWritten,
    doNow: 'Chọn tên mình ở góc trên bên phải cửa sổ.',
  },
  'not-allowed': {
    what: 'Vai trò của người đang làm việc không được làm việc này.',
    safe: nothingWritten,
    doNow: 'Nhờ thư ký hoặc chủ tịch hội đồng thực hiện, hoặc chọn đúng người đang làm việc.',
  },
  'damaged-pack': {
    what: 'Bộ tiêu chí bị hỏng và không được dùng.',
    safe: 'Không phiếu nào được chấm bằng bộ này; các bộ tiêu chí khác vẫn dùng được.',
    doNow: 'Xem tệp, bộ và tiêu chí bị hỏng trong phần chi tiết; cài lại chương trình hoặc nhập lại bộ tiêu chí.',
  },
  'unknown-pack': {
    what: 'Máy này không có bộ tiêu chí của hồ sơ.',
    safe: nothingLost,
    doNow: 'Cài phiên bản Chấm Sao có bộ tiêu chí đó.',
  },
  'unknown-set': {
    what: 'Bộ tiêu chí không có bộ sản phẩm này.',
    safe: nothingWritten,
    doNow: 'Chọn lại bộ sản phẩm của hồ sơ.',
  },
  'unknown-criterion': {
    what: 'Bộ sản phẩm không có tiêu chí này.',
    safe: nothingWritten,
    doNow: 'Mở lại phiếu từ bảng phiên.',
  },
  'unknown-option': {
    what: 'Tiêu chí không có mức điểm này.',
    safe: nothingWritten,
    doNow: 'Chọn một trong các mức điểm đang hiện.',
  },
  'unknown-reading': {
    what: 'Bộ sản phẩm không có chỗ cần đối chiếu này, hoặc chỗ này chưa được ghi là đã đối chiếu.',
    safe: nothingWritten,
    doNow: 'Mở lại trang Tiêu chí và xem danh sách đang hiện.',
  },
  'criterion-locked': {
    what: 'Tiêu chí này đang được quy tắc của bảng tiêu chí tự trả lời.',
    safe: nothingWritten,
    doNow: 'Muốn chọn ở đây, hãy đổi điểm ở tiêu chí quyết định nó.',
  },
  'sheet-incomplete': {
    what: 'Phiếu còn tiêu chí chưa chấm.',
    safe: 'Phiếu vẫn là bản đang chấm, mọi lựa chọn đã lưu.',
    doNow: 'Chấm các tiêu chí còn lại rồi nộp.',
  },
  'sheet-handed-in': {
    what: 'Phiếu này đã nộp.',
    safe: 'Phiếu đã nộp không thay đổi.',
    doNow: 'Muốn sửa, lập bản chỉnh sửa và ghi lý do.',
  },
  recused: {
    what: 'Thành viên không tham gia chấm sản phẩm này.',
    safe: nothingWritten,
    doNow: 'Chọn sản phẩm khác. Nếu ghi nhầm, thư ký bỏ ghi nhận không tham gia chấm.',
  },
  'not-assigned': {
    what: 'Thành viên không được phân công chấm sản phẩm này.',
    safe: nothingWritten,
    doNow: 'Chọn sản phẩm khác, hoặc nhờ thư ký sửa phân công.',
  },
  'everyone-scores': {
    what: 'Theo Quy chế đã đặt, mọi thành viên chấm mọi sản phẩm, nên không phân công riêng.',
    safe: nothingWritten,
    doNow:
      'Nếu Quy chế cho phân công, sửa quy tắc "Ai chấm sản phẩm nào" ở trang Hội đồng. Thành viên có xung đột lợi ích thì ghi nhận không tham gia chấm.',
  },
  'dossier-closed': {
    what: 'Hồ sơ đã kết thúc hoặc đã trả, rút.',
    safe: nothingWritten,
    doNow: 'Muốn sửa, chủ tịch phải mở lại hồ sơ và ghi lý do.',
  },
  'not-closable': {
    what: 'Sản phẩm chưa kết thúc đánh giá được.',
    safe: nothingWritten,
    doNow: 'Xem những việc còn vướng ở trang kết quả của sản phẩm (và trong phần chi tiết), làm xong rồi kết thúc lại.',
  },
  'session-not-closable': {
    what: 'Phiên họp chưa kết thúc được.',
    safe: nothingWritten,
    doNow: 'Kết thúc, trả hoặc rút từng hồ sơ còn mở (mã ghi trong phần chi tiết), rồi kết thúc phiên.',
  },
  'session-closed': {
    what: 'Phiên họp đã kết thúc.',
    safe: nothingWritten,
    doNow: 'Muốn thay đổi, mở lại sản phẩm liên quan kèm lý do; phiên họp sẽ mở lại theo.',
  },
  'recomputation-differs': {
    what: 'Hai lần tính lại từ phiếu gốc không ra cùng một kết quả.',
    safe: 'Sản phẩm chưa kết thúc; phiếu đã nộp còn nguyên.',
    doNow: 'Không công bố kết quả. Chạy kiểm tra thư mục (check) và báo người hỗ trợ.',
  },
  'reason-required': {
    what: 'Việc này cần ghi lý do.',
    safe: nothingWritten,
    doNow: 'Ghi lý do, lý do sẽ nằm trong biên bản.',
  },
  'vote-required': {
    what: 'Theo Quy chế, phát hiện do đa số biểu quyết quyết định.',
    safe: nothingWritten,
    doNow: 'Nhập số phiếu tán thành, không tán thành và ý kiến khác.',
  },
  'vote-unasked': {
    what: 'Quy chế đã đặt không biểu quyết về phát hiện.',
    safe: nothingWritten,
    doNow: 'Quyết định không kèm biểu quyết, hoặc sửa quy tắc ở trang Hội đồng.',
  },
  'vote-impossible': {
    what: 'Số phiếu biểu quyết không thể đúng: chưa có phiếu nào, hoặc nhiều hơn số thành viên có mặt.',
    safe: nothingWritten,
    doNow: 'Đếm lại số phiếu, và xem danh sách có mặt ở trang Hội đồng.',
  },
  'vote-decides': {
    what: 'Kết quả biểu quyết khác với quyết định đang ghi.',
    safe: nothingWritten,
    doNow: 'Kiểm tra số phiếu: phát hiện được chấp thuận khi quá nửa số phiếu tán thành, ngược lại bị bác.',
  },
  'nothing-to-undo': {
    what: 'Không còn gì để hoàn tác.',
    safe: nothingLost,
    doNow: 'Không cần làm gì.',
  },
  'code-taken': {
    what: 'Mã hồ sơ này đã dùng cho sản phẩm khác.',
    safe: nothingWritten,
    doNow: 'Nhập mã khác hoặc dùng mã chương trình đề nghị.',
  },
  'already-scored': {
    what: 'Hồ sơ này đã có phiếu chấm.',
    safe: nothingWritten,
    doNow: 'Bộ sản phẩm không đổi được nữa. Nếu chọn nhầm bộ, trả hồ sơ và lập hồ sơ mới.',
  },
  'own-sheet-due': {
    what: 'Bạn còn phải nộp phiếu của mình cho sản phẩm này.',
    safe: nothingLost,
    doNow:
      'Chấm và nộp phiếu của bạn trước; sau đó mới xem được điểm của người khác. Hồ sơ đã bị loại, dừng, trả hoặc rút: điểm hiện khi phiên họp kết thúc.',
  },
  'figures-seen': {
    what: 'Bạn không tự đưa mình vào chấm: lúc không phải chấm, bạn đã xem được điểm của người khác.',
    safe: nothingWritten,
    doNow: 'Nếu vẫn cần bạn chấm, nhờ Chủ tịch hoặc Thư ký (không phải bạn) ghi nhận.',
  },
  'no-manager': {
    what: 'Danh sách thành viên không có chủ tịch, cũng không có thư ký.',
    safe: nothingWritten,
    doNow:
      'Chọn vai trò Chủ tịch hoặc Thư ký cho ít nhất một người trong danh sách rồi lưu lại: chỉ hai vai trò này sửa được hội đồng.',
  },
  'member-has-sheets': {
    what: 'Thành viên này đã có phiếu chấm.',
    safe: nothingWritten,
    doNow:
      'Giữ thành viên trong danh sách người chấm. Muốn phiếu không được tính, ghi nhận không tham gia chấm ở từng hồ sơ.',
  },
  'file-type-refused': {
    what: 'Loại tệp này không dùng được ở đây.',
    safe: 'Tệp gốc không bị thay đổi và chưa được đưa vào hồ sơ.',
    doNow: 'Dùng tệp PDF, JPEG hoặc PNG cho minh chứng; .xlsx hoặc .csv cho danh sách.',
  },
  'file-too-large': {
    what: 'Tệp quá lớn.',
    safe: 'Tệp gốc không bị thay đổi và chưa được đưa vào hồ sơ.',
    doNow: 'Tách tệp hoặc quét lại ở độ phân giải thấp hơn (200 dpi).',
  },
  'file-unreadable': {
    what: 'Không đọc được tệp.',
    safe: 'Tệp gốc không bị thay đổi.',
    doNow: 'Mở thử tệp bằng chương trình khác, lưu lại rồi chọn lại.',
  },
  'file-empty': {
    what: 'Tệp rỗng, không có nội dung.',
    safe: 'Tệp gốc không bị thay đổi và chưa được đưa vào hồ sơ.',
    doNow: 'Có thể tệp chép chưa trọn: chép lại từ bản gốc rồi chọn lại.',
  },
  'no-rows': {
    what: 'Không thấy dòng dữ liệu nào.',
    safe: nothingWritten,
    doNow: 'Chép cả dòng tiêu đề và các dòng sản phẩm từ Excel rồi dán lại.',
  },
  'rows-faulty': {
    what: 'Còn dòng chưa đúng nên chưa dòng nào được thêm.',
    safe: nothingWritten,
    doNow: 'Sửa các dòng được đánh dấu hoặc bỏ chúng ra, rồi thêm lại.',
  },
  cancelled: {
    what: 'Đã bỏ qua, chưa chọn gì.',
    safe: nothingLost,
    doNow: 'Làm lại khi cần.',
  },
  'backup-mismatch': {
    what: 'Bản sao lưu đọc lại không giống bản gốc.',
    safe: 'Dữ liệu trên máy này còn nguyên; bản sao lưu vừa rồi KHÔNG đáng tin.',
    doNow: 'Sao lưu lại ra một USB khác.',
  },
  'print-failed': {
    what: 'Không tạo được tệp PDF.',
    safe: nothingLost,
    doNow: 'Kiểm tra tệp cùng tên có đang mở không và ổ đĩa còn chỗ, rồi làm lại.',
  },
  'authority-missing': {
    what: 'Hội đồng chưa có khoá gốc.',
    safe: nothingWritten,
    doNow: 'Chủ tịch hoặc thư ký mở trang Khoá và tạo khoá gốc trước.',
  },
  'authority-exists': {
    what: 'Hội đồng đã có khoá gốc.',
    safe: nothingWritten,
    doNow: 'Dùng khoá gốc đang có; mật khẩu nằm trong phong bì niêm phong.',
  },
  'key-missing': {
    what: 'Máy này không giữ khoá của người đang làm việc.',
    safe: nothingWritten,
    doNow: 'Mở trên máy đã tạo khoá, hoặc thu hồi khoá cũ rồi tạo khoá mới.',
  },
  'key-locked': {
    what: 'Khoá cá nhân đang đóng.',
    safe: nothingWritten,
    doNow: 'Nhập mã PIN hoặc mật khẩu để mở khoá, rồi làm lại.',
  },
  'key-exists': {
    what: 'Thành viên này đã có chứng thư còn hiệu lực.',
    safe: nothingWritten,
    doNow: 'Muốn cấp lại, thu hồi chứng thư cũ trước.',
  },
  'wrong-secret': {
    what: 'Mã PIN hoặc mật khẩu chưa đúng.',
    safe: nothingWritten,
    doNow: 'Gõ lại; để ý phím Caps Lock và bộ gõ tiếng Việt.',
  },
  'weak-secret': {
    what: 'Mã PIN hoặc mật khẩu quá dễ đoán.',
    safe: nothingWritten,
    doNow: 'Mã PIN cần ít nhất 6 chữ số không liền dãy; mật khẩu cần ít nhất 4 từ và không phải mật khẩu mẫu.',
  },
  'request-refused': {
    what: 'Tệp không phải là yêu cầu cấp chứng thư hợp lệ.',
    safe: nothingWritten,
    doNow: 'Chọn tệp .csr do Chấm Sao của thành viên lưu ra.',
  },
  'certificate-refused': {
    what: 'Chứng thư không khớp với khoá hoặc với hội đồng này.',
    safe: nothingWritten,
    doNow: 'Chọn đúng tệp .pem mà hội đồng cấp cho khoá trên máy này.',
  },
  'already-revoked': {
    what: 'Không còn chứng thư nào để thu hồi.',
    safe: nothingWritten,
    doNow: 'Xem lại danh sách khoá.',
  },
  'fingerprint-differs': {
    what: 'Vân tay đọc từ biên bản không trùng với gói này.',
    safe: 'Hội đồng này chưa được ghi nhận là đã biết.',
    doNow: 'Đọc lại từng nhóm trên biên bản ký mực. Nếu vẫn khác, đừng tin gói này và hỏi lại hội đồng.',
  },
  'work-running': {
    what: 'Chương trình đang sao lưu, hoặc đang niêm phong hay kiểm tra một gói khác.',
    safe: nothingWritten,
    doNow: 'Đợi việc đang chạy xong, hoặc dừng việc đó rồi làm lại.',
  },
  'signatures-missing': {
    what: 'Còn phiếu đã nộp chưa có chữ ký của thành viên.',
    safe: nothingWritten,
    doNow: 'Thành viên mở khoá của mình rồi nộp lại phiếu (sửa phiếu đã nộp), sau đó niêm phong lại.',
  },
} as const satisfies Record<FaultCode, FaultWords>
