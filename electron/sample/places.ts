/**
 * Communes and wards of Thanh Hoá since 1 July 2025 (a part of the 166 units of Nghị quyết 1686/NQ-UBTVQH15 of 16 June 2025),
 * each with the former district it lies in.
 */
export type Place = { readonly name: string; readonly formerDistrict: string }

const inDistrict = (formerDistrict: string, names: readonly string[]): readonly Place[] =>
  names.map((name) => ({ name, formerDistrict }))

export const places: readonly Place[] = [
  ...inDistrict('thành phố Thanh Hoá', [
    'Phường Hạc Thành',
    'Phường Quảng Phú',
    'Phường Đông Quang',
    'Phường Đông Sơn',
    'Phường Đông Tiến',
    'Phường Hàm Rồng',
    'Phường Nguyệt Viên',
  ]),
  ...inDistrict('thành phố Sầm Sơn', ['Phường Sầm Sơn', 'Phường Nam Sầm Sơn']),
  ...inDistrict('thị xã Bỉm Sơn', ['Phường Bỉm Sơn', 'Phường Quang Trung']),
  ...inDistrict('thị xã Nghi Sơn', ['Phường Tĩnh Gia', 'Phường Hải Bình', 'Phường Nghi Sơn', 'Xã Các Sơn']),
  ...inDistrict('huyện Hà Trung', ['Xã Hà Trung', 'Xã Tống Sơn', 'Xã Hà Long', 'Xã Hoạt Giang']),
  ...inDistrict('huyện Hậu Lộc', ['Xã Hậu Lộc', 'Xã Hoa Lộc', 'Xã Vạn Lộc', 'Xã Triệu Lộc']),
  ...inDistrict('huyện Nga Sơn', ['Xã Nga Sơn', 'Xã Nga Thắng', 'Xã Nga An', 'Xã Ba Đình']),
  ...inDistrict('huyện Hoằng Hoá', [
    'Xã Hoằng Hóa',
    'Xã Hoằng Thanh',
    'Xã Hoằng Lộc',
    'Xã Hoằng Châu',
    'Xã Hoằng Giang',
  ]),
  ...inDistrict('huyện Quảng Xương', ['Xã Lưu Vệ', 'Xã Tiên Trang', 'Xã Quảng Ninh']),
  ...inDistrict('huyện Nông Cống', ['Xã Nông Cống', 'Xã Thăng Bình', 'Xã Tượng Lĩnh']),
  ...inDistrict('huyện Thiệu Hoá', ['Xã Thiệu Hóa', 'Xã Thiệu Trung', 'Xã Thiệu Quang']),
  ...inDistrict('huyện Yên Định', ['Xã Yên Định', 'Xã Quý Lộc', 'Xã Định Tân']),
  ...inDistrict('huyện Thọ Xuân', ['Xã Thọ Xuân', 'Xã Lam Sơn', 'Xã Xuân Lập', 'Xã Sao Vàng']),
  ...inDistrict('huyện Vĩnh Lộc', ['Xã Vĩnh Lộc', 'Xã Tây Đô', 'Xã Biện Thượng']),
  ...inDistrict('huyện Triệu Sơn', ['Xã Triệu Sơn', 'Xã Thọ Bình', 'Xã Tân Ninh']),
  ...inDistrict('huyện Bá Thước', ['Xã Bá Thước', 'Xã Cổ Lũng', 'Xã Pù Luông', 'Xã Điền Lư']),
  ...inDistrict('huyện Quan Sơn', ['Xã Quan Sơn', 'Xã Sơn Điện']),
  ...inDistrict('huyện Quan Hoá', ['Xã Hồi Xuân', 'Xã Phú Lệ']),
  ...inDistrict('huyện Lang Chánh', ['Xã Linh Sơn', 'Xã Giao An']),
  ...inDistrict('huyện Ngọc Lặc', ['Xã Ngọc Lặc', 'Xã Kiên Thọ']),
  ...inDistrict('huyện Cẩm Thuỷ', ['Xã Cẩm Thủy', 'Xã Cẩm Thạch']),
  ...inDistrict('huyện Thạch Thành', ['Xã Kim Tân', 'Xã Vân Du', 'Xã Thành Vinh']),
  ...inDistrict('huyện Như Xuân', ['Xã Như Xuân', 'Xã Thượng Ninh']),
  ...inDistrict('huyện Như Thanh', ['Xã Như Thanh', 'Xã Xuân Du']),
  ...inDistrict('huyện Thường Xuân', ['Xã Thường Xuân', 'Xã Vạn Xuân', 'Xã Xuân Chinh']),
  ...inDistrict('huyện Mường Lát', ['Xã Mường Lát', 'Xã Pù Nhi']),
]
