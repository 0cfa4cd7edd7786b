/** What can only be read and why, what is safe, what to do. */
export const safety = {
  readOnly: {
    until: 'Các tệp ghi việc làm muộn nhất vào lúc {{at}}; việc làm sau đó, nếu có, không có ở đây.',
    untilUnknown: 'Các tệp không cho biết việc làm muộn nhất là lúc nào.',
    'no-journal': {
      short: 'Chỉ xem: mất nhật ký',
      what: 'Thư mục này không còn nhật ký (thư mục journal), nên không biết mọi việc đã lưu có đủ trong các tệp hay không.',
      safe: 'An toàn: không tệp nào bị sửa; xem, in và sao chép được như thường.',
      doNow:
        'Cần làm: tìm lại thư mục journal (máy cũ, USB, thùng rác) rồi mở lại; không có thì mở bản sao lưu mới nhất ở màn hình đầu.',
    },
    'newer-format': {
      short: 'Chỉ xem: của chương trình mới hơn',
      what: 'Hội đồng này đã được ghi bằng một bản Chấm Sao mới hơn bản đang chạy.',
      safe: 'An toàn: không có gì mất; bản này không ghi đè những gì nó không hiểu.',
      doNow: 'Cần làm: cài bản Chấm Sao mới hơn trên máy này, rồi mở lại hội đồng.',
    },
    beside: {
      short: 'Chỉ xem: đang mở ở nơi khác',
      what: 'Hội đồng này đang được mở để ghi ở một cửa sổ khác của máy này.',
      safe: 'An toàn: mọi thay đổi ở cửa sổ kia vẫn được lưu.',
      doNow: 'Cần làm: làm việc ở cửa sổ kia, hoặc đóng nó rồi mở lại hội đồng ở đây.',
    },
    'not-writable': {
      short: 'Chỉ xem: không ghi được vào thư mục',
      what: 'Máy không cho ghi vào thư mục này (đĩa chỉ đọc, USB khoá ghi, hoặc tài khoản không có quyền).',
      safe: 'An toàn: không có gì mất; xem và in được như thường.',
      doNow: 'Cần làm: chép cả thư mục vào ổ đĩa của máy này rồi mở bản chép, hoặc nhờ người quản trị cấp quyền ghi.',
    },
  },
} as const
