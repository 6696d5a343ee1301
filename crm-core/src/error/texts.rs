//! What people are told of errors: a sentence for each code, in English and Vietnamese.

use super::{Error, ErrorKind, Violation};
use crate::value::Locale;

/// What a code says to whoever uses the program, in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorText {
    /// The stable code: of an error, or of a rule that a field broke.
    pub code: &'static str,
    /// In English.
    pub en: &'static str,
    /// In Vietnamese.
    pub vi: &'static str,
}

impl ErrorText {
    /// What it says in the language of a locale.
    pub fn of(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.en,
            Locale::Vietnamese => self.vi,
        }
    }
}

impl ErrorKind {
    /// What a person is told, who did not write the program.
    pub fn text(self, locale: Locale) -> &'static str {
        find(&KINDS, self.code()).map_or("", |text| text.of(locale))
    }
}

impl Violation {
    /// What a person is told of the rule, as "Fill this in."; the code, where it names a kind of value.
    pub fn text(&self, locale: Locale) -> &'static str {
        find(&RULES, self.code).map_or(self.code, |text| text.of(locale))
    }
}

impl Error {
    /// What a person is told, who did not write the program: the kind, then each field with its rule. What to do about a
    /// call that is wrong, [`detail`](Self::detail) says.
    ///
    /// ```
    /// use crm_core::{Crm, Locale, OpenOptions, model::Account};
    ///
    /// let crm = Crm::memory(OpenOptions::new())?;
    /// let error = crm.accounts().create(Account::new("")).unwrap_err();
    /// assert_eq!(error.text(Locale::Vietnamese), "Có chỗ chưa hợp lệ. name: Cần điền.");
    /// # Ok::<(), crm_core::Error>(())
    /// ```
    pub fn text(&self, locale: Locale) -> String {
        let mut text = self.kind().text(locale).to_owned();
        for violation in self.fields() {
            text.push(' ');
            if !violation.field.is_empty() {
                text.push_str(&violation.field);
                text.push_str(": ");
            }
            text.push_str(violation.text(locale));
        }
        text
    }
}

fn find(texts: &[ErrorText], code: &str) -> Option<ErrorText> {
    texts.iter().find(|text| text.code == code).copied()
}

macro_rules! texts {
    ($($code:literal: $en:literal, $vi:literal;)+) => {
        [$(ErrorText { code: $code, en: $en, vi: $vi }),+]
    };
}

/// What the kinds of errors say.
pub(crate) const KINDS: [ErrorText; 26] = texts! {
    "not_found": "This is not there, or not for you to see.", "Không có bản ghi này, hoặc bạn không được xem.";
    "invalid": "Something is not valid.", "Có chỗ chưa hợp lệ.";
    "unknown_field": "There is no such field.", "Không có trường này.";
    "wrong_type": "A value is of the wrong kind.", "Có giá trị sai kiểu.";
    "duplicate": "Another record has this already.", "Bản ghi khác đã có giá trị này.";
    "duplicate_conflict": "This may be there already.", "Có thể bản ghi này đã có sẵn.";
    "broken_link": "A link leads to a record that is not there.", "Có liên kết tới bản ghi không tồn tại.";
    "conflict": "Somebody changed this meanwhile.", "Người khác vừa thay đổi bản ghi này.";
    "forbidden": "You may not do this.", "Bạn không có quyền làm việc này.";
    "query": "The filter or search cannot be understood.", "Không hiểu được bộ lọc hoặc câu tìm kiếm.";
    "import": "The file or its mapping cannot be understood.", "Không đọc được tệp hoặc bản ánh xạ của tệp.";
    "busy": "The file is in use: try again in a moment.", "Tệp đang được dùng: hãy thử lại sau giây lát.";
    "closed": "The file was closed.", "Tệp đã được đóng.";
    "finished": "This was already ended.", "Việc này đã kết thúc.";
    "forked": "The file must be opened again.", "Cần mở lại tệp.";
    "canceled": "This was canceled.", "Việc này đã bị hủy.";
    "budget": "This takes too long: ask for less.", "Việc này mất quá nhiều thời gian: hãy thu hẹp yêu cầu.";
    "gone": "This is no longer kept.", "Dữ liệu này không còn được lưu giữ.";
    "foreign_file": "This is not a CRM file.", "Đây không phải là tệp CRM.";
    "newer_format": "This file needs a newer version of the program.", "Tệp này cần phiên bản chương trình mới hơn.";
    "corrupt": "The file is damaged: restore a backup.", "Tệp bị hỏng: hãy khôi phục từ bản sao lưu.";
    "disk_full": "The disk is full; nothing was saved.", "Ổ đĩa đã đầy; chưa lưu được gì.";
    "storage": "The disk failed; nothing was saved.", "Lỗi ổ đĩa; chưa lưu được gì.";
    "final": "This cannot be taken back any more.", "Việc này không thể hoàn tác được nữa.";
    "unsupported": "This is not possible here.", "Không thực hiện được ở đây.";
    "bug": "The program made a mistake: please report it.", "Chương trình gặp lỗi: vui lòng báo lại.";
};

/// What rules say that fields break, and rows of imports.
pub(crate) const RULES: [ErrorText; 91] = texts! {
    "required": "Fill this in.", "Cần điền.";
    "required_by_stage": "The stage asks for this.", "Giai đoạn này yêu cầu điền.";
    "too_long": "This is too long.", "Nội dung quá dài.";
    "too_deep": "This lies too deep.", "Quá nhiều cấp lồng nhau.";
    "out_of_range": "This is out of range.", "Nằm ngoài khoảng cho phép.";
    "too_many_decimals": "This has too many decimals.", "Quá nhiều chữ số thập phân.";
    "unknown_choice": "Choose one of the list.", "Hãy chọn một giá trị trong danh sách.";
    "unknown_field": "There is no such field.", "Không có trường này.";
    "unknown_entity": "There is no such kind of record.", "Không có loại bản ghi này.";
    "unknown_currency": "This is no currency.", "Không có loại tiền tệ này.";
    "unknown_zone": "This is no time zone.", "Không có múi giờ này.";
    "unknown_locale": "This is no language.", "Không có ngôn ngữ này.";
    "duplicate": "Another one has this already.", "Giá trị này đã được dùng.";
    "broken_link": "This leads to nothing.", "Liên kết tới bản ghi không tồn tại.";
    "not_found": "This is not there.", "Không tìm thấy.";
    "missing": "There is no fitting stage.", "Không có giai đoạn phù hợp.";
    "changed": "Somebody changed this.", "Người khác đã thay đổi.";
    "forbidden": "You may not change this.", "Bạn không được thay đổi trường này.";
    "computed": "This is computed and cannot be given.", "Trường này được tính tự động, không thể nhập.";
    "recorded": "This is recorded by itself and cannot be given.", "Trường này được ghi tự động, không thể nhập.";
    "stamped": "This is stamped by itself and cannot be given.", "Trường này do hệ thống ghi, không thể nhập.";
    "retired": "This field is no longer used.", "Trường này không còn được sử dụng.";
    "fixed": "This cannot be changed any more.", "Không thể thay đổi được nữa.";
    "trashed": "This is in the trash.", "Bản ghi đang ở trong thùng rác.";
    "in_use": "This is in use.", "Đang được sử dụng.";
    "inactive": "Choose somebody who has not left.", "Hãy chọn người còn làm việc.";
    "cycle": "This would lead back to itself.", "Tạo thành vòng lặp.";
    "itself": "Choose another record.", "Hãy chọn một bản ghi khác.";
    "one_of": "Give one of the two, not both.", "Chỉ điền một trong hai.";
    "one_primary": "Only one can be the main one.", "Chỉ được có một mục chính.";
    "wrong_type": "This is of the wrong kind.", "Sai kiểu giá trị.";
    "wrong_entity": "This kind of record does not fit.", "Loại bản ghi không phù hợp.";
    "kind_not_possible": "This kind is not possible.", "Không dùng được kiểu này.";
    "not_possible": "This is not possible here.", "Không dùng được ở đây.";
    "not_a_name": "Use lower-case letters, digits and underscores.", "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch dưới.";
    "not_a_number": "This is no number.", "Đây không phải là số.";
    "not_whole": "Give a whole number.", "Hãy nhập số nguyên.";
    "not_money": "This is no amount of money.", "Đây không phải là số tiền.";
    "not_a_date": "This is no date.", "Đây không phải là ngày.";
    "not_a_time": "This is no time.", "Đây không phải là thời điểm.";
    "not_a_month": "This is no month.", "Đây không phải là tháng.";
    "not_a_quarter": "This is no quarter.", "Đây không phải là quý.";
    "not_a_period": "This is no period.", "Đây không phải là khoảng thời gian.";
    "not_a_weekday": "This is no day of the week.", "Đây không phải là thứ trong tuần.";
    "not_a_phone": "This is no telephone number.", "Số điện thoại không hợp lệ.";
    "not_an_email": "This is no e-mail address.", "Địa chỉ email không hợp lệ.";
    "not_a_link": "This names no record.", "Đây không phải là liên kết tới bản ghi.";
    "not_a_list": "This is no list.", "Đây không phải là danh sách.";
    "not_a_format": "This format is not clear.", "Định dạng không rõ ràng.";
    "not_a_pattern": "This is no pattern of numbers.", "Mẫu đánh số không hợp lệ.";
    "not_plain_text": "Leave out braces.", "Không dùng dấu ngoặc nhọn.";
    "not_yes_or_no": "Say yes or no.", "Hãy trả lời có hoặc không.";
    "unsortable": "Lists cannot be sorted by this.", "Không thể sắp xếp theo trường này.";
    "before_start": "This is before the beginning.", "Ngày này trước ngày bắt đầu.";
    "ends_before_start": "The end is before the beginning.", "Kết thúc trước khi bắt đầu.";
    "open_ended": "What has no end has no such day.", "Không có ngày này khi không có thời hạn.";
    "currency_mismatch": "This is another currency.", "Khác loại tiền tệ.";
    "same_currency": "Choose two currencies.", "Hãy chọn hai loại tiền tệ khác nhau.";
    "no_rate": "No rate of exchange is known for the day.", "Chưa có tỷ giá của ngày này.";
    "no_weight": "Nothing says how to split this.", "Không có tỷ lệ để chia.";
    "negative_weight": "A part cannot be negative.", "Tỷ lệ chia không được âm.";
    "not_100": "The parts have to make 100 %.", "Tổng các phần phải bằng 100 %.";
    "price_given": "Give a price or a discount, not both.", "Chỉ điền giá hoặc chiết khấu.";
    "not_taxed": "What is not taxed has no rate.", "Không chịu thuế thì không có thuế suất.";
    "over_cap": "This goes over the limit.", "Vượt hạn mức.";
    "category": "Choose a stage of the right kind.", "Hãy chọn giai đoạn đúng loại.";
    "closed": "The deal is closed: reopen it first.", "Cơ hội đã đóng: hãy mở lại trước.";
    "open": "The deal is open already.", "Cơ hội đang mở.";
    "not_started": "This has not begun yet.", "Chưa đến ngày bắt đầu.";
    "convert": "Convert the lead instead.", "Hãy chuyển đổi khách hàng tiềm năng.";
    "converted": "The lead was converted already.", "Khách hàng tiềm năng đã được chuyển đổi.";
    "not_converted": "The lead was not converted.", "Khách hàng tiềm năng chưa được chuyển đổi.";
    "below_warm": "Hot begins above warm.", "Điểm nóng phải cao hơn điểm ấm.";
    "rate_leads": "Rate the leads anew instead.", "Hãy chấm điểm lại khách hàng tiềm năng.";
    "illegal_transition": "This step does not follow from the one before.", "Không thể chuyển sang trạng thái này.";
    "approved": "What is approved cannot be changed.", "Đã duyệt nên không thể thay đổi.";
    "own_approval": "Somebody else has to approve this.", "Người khác phải duyệt.";
    "renewed": "The contract was renewed already.", "Hợp đồng đã được gia hạn.";
    "signed": "What is signed cannot be changed.", "Đã ký nên không thể thay đổi.";
    "sign_contract": "Sign the contract instead.", "Hãy dùng chức năng ký hợp đồng.";
    "not_its_copy": "This is not the signed copy of this contract.", "Đây không phải là bản đã ký của hợp đồng này.";
    "not_its_picture": "This is not a picture of this record.", "Đây không phải là ảnh của bản ghi này.";
    "gap_free": "No number of this series may be missing.", "Dãy số này không được thiếu số nào.";
    "wrong_series": "This series numbers something else.", "Dãy số này dùng cho loại khác.";
    "attach_content": "Attach a file.", "Hãy đính kèm tệp.";
    "other_thread": "This belongs to another thread.", "Thuộc một chuỗi trao đổi khác.";
    "owner_is_customer": "A customer cannot write internal comments.", "Khách hàng không thể viết ghi chú nội bộ.";
    "no_working_time": "The calendar has too little working time.", "Lịch không có đủ giờ làm việc.";
    "link_not_found": "No record is known by this.", "Không tìm thấy bản ghi theo giá trị này.";
    "ambiguous_link": "Several records are known by this.", "Có nhiều bản ghi cùng giá trị này.";
    "ambiguous_match": "Several records have this key.", "Có nhiều bản ghi trùng khóa.";
};

/// Every rule that a test breaks has a text, or names the kind of value that was expected.
#[cfg(test)]
pub(super) fn check(code: &str) {
    const KINDS: [&str; 25] = [
        "bool",
        "int",
        "decimal",
        "percent",
        "number",
        "text",
        "long_text",
        "email",
        "phone",
        "currency",
        "zone",
        "date",
        "timestamp",
        "money",
        "id",
        "link",
        "choice",
        "set",
        "list",
        "part",
        "blob",
        "custom",
        "object",
        "value",
        "kind",
    ];
    assert!(find(&RULES, code).is_some() || KINDS.contains(&code), "a text is missing for {code}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_error_has_a_text_in_each_language() {
        for kind in ErrorKind::ALL {
            let [en, vi] = [Locale::English, Locale::Vietnamese].map(|locale| kind.text(locale));
            assert!(!en.is_empty() && !vi.is_empty() && en != vi, "{}", kind.code());
        }
        let codes = ErrorKind::ALL.iter().map(|kind| kind.code());
        assert!(KINDS.iter().map(|text| text.code).eq(codes), "in the same order");
    }

    #[test]
    fn every_text_is_a_sentence_and_each_code_has_one() {
        for texts in [&KINDS[..], &RULES[..]] {
            for text in texts {
                assert!(text.en.ends_with('.') && text.vi.ends_with('.'), "{}", text.code);
                assert_eq!(texts.iter().filter(|it| it.code == text.code).count(), 1);
            }
        }
    }

    #[test]
    fn an_error_tells_its_fields_in_the_language() {
        let error = Error::new(ErrorKind::Invalid, "mend the fields")
            .with_field("name", "required")
            .with_field("", "not_100");
        let english = "Something is not valid. name: Fill this in. The parts have to make 100 %.";
        let vietnamese = "Có chỗ chưa hợp lệ. name: Cần điền. Tổng các phần phải bằng 100 %.";
        assert_eq!(error.text(Locale::English), english);
        assert_eq!(error.text(Locale::Vietnamese), vietnamese);
    }
}
