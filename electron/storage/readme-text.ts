/** README.txt of every workspace, for whoever opens the folder without the program. */
export const readmeText = `THƯ MỤC HỘI ĐỒNG – CHẤM SAO
===========================

Thư mục này chứa toàn bộ dữ liệu của một hội đồng đánh giá, phân hạng sản phẩm OCOP.
Hãy mở bằng chương trình Chấm Sao. Không sửa, đổi tên hay xoá tệp bằng tay:
chương trình nhận ra mọi thay đổi như vậy và sẽ báo cho thư ký.

  council.json   hội đồng, danh sách thành viên, quy chế
  sessions/      phiên họp            products/   sản phẩm và chủ thể
  dossiers/      hồ sơ                sheets/     phiếu chấm (draft.json: đang chấm; r1.v1…: đã nộp)
  packs/         bộ tiêu chí đã dùng  evidence/   minh chứng (tên tệp là mã băm SHA-256)
  journal/       nhật ký: mỗi dòng là một thay đổi, ai làm, lúc nào, vì sao; không dòng nào bị sửa lại
  index.json     mục lục, xoá đi chương trình tự lập lại
  quarantine/    tệp hỏng được để riêng  backups/  bản của những ngày trước
  tmp/           tệp tạm, có thể xoá khi chương trình đã đóng

Mọi tệp là văn bản JSON (UTF-8), đọc được bằng bất kỳ trình soạn thảo nào.
Sao lưu: dùng nút "Sao lưu ra USB" trong chương trình. Không đặt thư mục này trong OneDrive,
Google Drive, Dropbox hay trên ổ mạng: hai máy cùng ghi sẽ làm hỏng dữ liệu.

This folder holds all data of one OCOP evaluation council. Open it with the program Chấm Sao;
do not edit, rename or delete files by hand.
`
