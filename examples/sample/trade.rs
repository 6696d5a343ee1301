//! What is sold, and what is said about it.

use crm_core::model::LossCategory;

use crate::places::Country;

/// Why deals are lost, in words, and of which kind that is.
pub(crate) const LOST_REASONS: &[((&str, LossCategory), u64)] = &[
    (("Giá cao hơn đối thủ", LossCategory::Price), 34),
    (("Khách hoãn ngân sách", LossCategory::Timing), 22),
    (("Không còn nhu cầu", LossCategory::NoNeed), 14),
    (("Chọn nhà cung cấp cũ", LossCategory::Competitor), 14),
    (("Không đáp ứng thời hạn giao", LossCategory::Product), 9),
    (("Mất liên lạc", LossCategory::NoAnswer), 7),
];

pub(crate) const SOURCES: &[&str] =
    &["Hội chợ", "Giới thiệu", "Website", "Gọi điện", "Khách hàng cũ", "Đối tác"];

pub(crate) const NEXT_STEPS: &[&str] = &[
    "Gọi lại chốt số lượng",
    "Gửi báo giá điều chỉnh",
    "Hẹn thăm xưởng",
    "Gửi mẫu thử",
    "Trình hợp đồng cho giám đốc",
    "Xin ý kiến phòng mua hàng",
    "Kiểm tra lịch tàu",
];

/// The title of a deal's goods, with how much of them.
pub(crate) fn title(goods: &str, quantity: i64, country: Country) -> String {
    match country {
        Country::Vietnam => format!("{goods}, đợt {quantity}"),
        _ if quantity == 1 => format!("{goods}, 20ft"),
        _ => format!("{goods}, {quantity} × 40ft"),
    }
}
