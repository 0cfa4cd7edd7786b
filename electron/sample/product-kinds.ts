/**
 * Kinds of product that Thanh Hoá makes, by product set of the decision: kind and the commune it is at home in. Applicants are
 * invented elsewhere; no name of a real producer stands here.
 */
export type ProductKind = readonly [name: string, commune: string]

export const productKinds: Readonly<Record<number, readonly [ProductKind, ...ProductKind[]]>> = {
  1: [
    ['Bưởi Luận Văn', 'Xã Thọ Xuân'],
    ['Rau má tươi', 'Xã Quảng Ninh'],
    ['Dưa vàng nhà màng', 'Xã Yên Định'],
    ['Cam đường canh', 'Xã Như Xuân'],
    ['Khoai lang Hoằng Hoá', 'Xã Hoằng Hóa'],
    ['Ớt tươi xuất khẩu', 'Xã Định Tân'],
  ],
  2: [
    ['Vịt Cổ Lũng', 'Xã Cổ Lũng'],
    ['Ngao sạch', 'Xã Vạn Lộc'],
    ['Trứng gà thảo dược', 'Xã Triệu Sơn'],
    ['Lợn cỏ bản địa', 'Xã Mường Lát'],
    ['Tôm thẻ chân trắng', 'Xã Hoằng Châu'],
  ],
  3: [
    ['Gạo nếp cái hoa vàng', 'Xã Hà Long'],
    ['Gạo nếp hạt cau', 'Xã Vân Du'],
    ['Gạo hương quê', 'Xã Thiệu Quang'],
    ['Lạc nhân đỏ', 'Xã Hoằng Thanh'],
    ['Gạo nếp nương', 'Xã Pù Nhi'],
  ],
  4: [
    ['Mật ong hoa rừng', 'Xã Xuân Chinh'],
    ['Mật ong hoa nhãn', 'Xã Tượng Lĩnh'],
    ['Mật mía', 'Xã Kim Tân'],
    ['Mật ong bạc hà rừng', 'Xã Pù Luông'],
  ],
  5: [
    ['Cháo lươn ăn liền', 'Xã Nga An'],
    ['Phở khô ăn liền', 'Phường Quảng Phú'],
    ['Bún riêu cua đóng hộp', 'Xã Lưu Vệ'],
  ],
  6: [
    ['Bánh gai Tứ Trụ', 'Xã Thọ Xuân'],
    ['Chè lam Phủ Quảng', 'Xã Vĩnh Lộc'],
    ['Miến gạo', 'Xã Thăng Bình'],
    ['Bánh đa nem', 'Phường Đông Sơn'],
    ['Bánh răng bừa', 'Xã Xuân Lập'],
    ['Bún gạo khô', 'Xã Quý Lộc'],
  ],
  7: [
    ['Miến dong', 'Xã Cẩm Thủy'],
    ['Măng nứa khô', 'Xã Quan Sơn'],
    ['Kẹo lạc vừng', 'Xã Biện Thượng'],
    ['Tinh bột nghệ', 'Xã Kiên Thọ'],
    ['Bột sắn dây', 'Xã Hà Trung'],
  ],
  8: [
    ['Nem chua', 'Phường Hạc Thành'],
    ['Chả tôm', 'Phường Hàm Rồng'],
    ['Mực khô', 'Phường Sầm Sơn'],
    ['Giò lụa', 'Phường Bỉm Sơn'],
    ['Thịt trâu gác bếp', 'Xã Mường Lát'],
    ['Moi khô', 'Xã Hoa Lộc'],
  ],
  9: [
    ['Nước mắm Ba Làng', 'Phường Hải Bình'],
    ['Nước mắm Khúc Phụ', 'Xã Hoằng Thanh'],
    ['Mắm tép Hà Yên', 'Xã Hà Trung'],
    ['Mắm tôm', 'Xã Hậu Lộc'],
    ['Nước mắm cốt cá cơm', 'Phường Sầm Sơn'],
  ],
  10: [
    ['Bột quế', 'Xã Thường Xuân'],
    ['Muối tôm tỏi ớt', 'Xã Tiên Trang'],
    ['Hạt mắc khén rang', 'Xã Sơn Điện'],
  ],
  11: [
    ['Chè xanh Bình Sơn', 'Xã Thọ Bình'],
    ['Chè búp sấy khô', 'Xã Như Xuân'],
    ['Chè tươi Vân Du', 'Xã Vân Du'],
  ],
  12: [
    ['Trà cà gai leo', 'Xã Vạn Xuân'],
    ['Trà giảo cổ lam', 'Xã Cẩm Thạch'],
    ['Trà hoa vàng', 'Xã Thượng Ninh'],
    ['Trà gạo lứt', 'Xã Nông Cống'],
  ],
  13: [
    ['Cà phê rang mộc', 'Xã Như Xuân'],
    ['Bột ca cao nguyên chất', 'Xã Như Thanh'],
  ],
  14: [
    ['Rượu nếp Chi Nê', 'Xã Triệu Lộc'],
    ['Rượu nếp men lá', 'Xã Thường Xuân'],
    ['Rượu gạo Quảng Xá', 'Phường Đông Quang'],
  ],
  15: [
    ['Rượu cần', 'Xã Ngọc Lặc'],
    ['Rượu mơ', 'Xã Bá Thước'],
    ['Rượu vang sim', 'Phường Tĩnh Gia'],
  ],
  16: [
    ['Nước uống đóng chai', 'Xã Lam Sơn'],
    ['Nước uống tinh khiết đóng bình', 'Phường Nghi Sơn'],
    ['Nước khoáng thiên nhiên', 'Xã Cẩm Thạch'],
  ],
  17: [
    ['Nước ép dứa', 'Xã Thành Vinh'],
    ['Sữa hạt sen', 'Xã Yên Định'],
    ['Nước rau má đóng lon', 'Phường Nam Sầm Sơn'],
  ],
  18: [
    ['Viên tinh nghệ mật ong', 'Xã Kiên Thọ'],
    ['Cao cà gai leo', 'Xã Vạn Xuân'],
    ['Cao dây thìa canh', 'Xã Giao An'],
  ],
  19: [
    ['Dầu gội bồ kết', 'Xã Hồi Xuân'],
    ['Xà phòng thảo dược', 'Phường Quang Trung'],
    ['Tinh chất dưỡng tóc vỏ bưởi', 'Xã Thọ Xuân'],
  ],
  20: [
    ['Tinh dầu sả', 'Xã Linh Sơn'],
    ['Tinh dầu quế', 'Xã Thường Xuân'],
    ['Túi ngâm chân thảo dược', 'Xã Điền Lư'],
  ],
  21: [
    ['Chiếu cói Nga Sơn', 'Xã Nga Sơn'],
    ['Đồ đồng Trà Đông', 'Xã Thiệu Trung'],
    ['Giỏ cói xuất khẩu', 'Xã Nga Thắng'],
    ['Đá mỹ nghệ An Hoạch', 'Phường Đông Quang'],
    ['Mây tre đan', 'Xã Hoằng Lộc'],
  ],
  22: [
    ['Thổ cẩm Thái', 'Xã Pù Luông'],
    ['Nhiễu Hồng Đô', 'Xã Thiệu Hóa'],
    ['Khăn thổ cẩm Mông', 'Xã Pù Nhi'],
  ],
  23: [
    ['Hoa cúc cắt cành', 'Phường Đông Tiến'],
    ['Hoa lan hồ điệp', 'Xã Sao Vàng'],
    ['Hoa ly', 'Phường Nguyệt Viên'],
  ],
  24: [
    ['Đào phai Xuân Du', 'Xã Xuân Du'],
    ['Quất cảnh', 'Xã Hoằng Giang'],
    ['Cây sanh thế', 'Xã Triệu Sơn'],
  ],
  25: [
    ['Cá koi', 'Xã Định Tân'],
    ['Chim yến phụng', 'Phường Quảng Phú'],
    ['Gà tre cảnh', 'Xã Tân Ninh'],
  ],
  26: [
    ['Du lịch cộng đồng bản Đôn', 'Xã Pù Luông'],
    ['Du lịch cộng đồng bản Năng Cát', 'Xã Linh Sơn'],
    ['Du lịch cộng đồng bản Ngàm', 'Xã Sơn Điện'],
    ['Du lịch sinh thái thác Hiêu', 'Xã Cổ Lũng'],
    ['Điểm du lịch làng cổ Đông Sơn', 'Phường Hàm Rồng'],
  ],
}
