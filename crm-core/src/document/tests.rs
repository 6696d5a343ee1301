use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{Discount, Line, Tax, TaxMode, Terms, Totals, total};
use crate::value::{Currency, Money, Percent, parse_decimal};

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn percent(text: &str) -> Percent {
    text.parse().unwrap()
}

fn rated(rate: &str) -> Tax {
    Tax::Rated(percent(rate))
}

/// Quantity, price, discount in per cent, tax in per cent.
fn line([quantity, price, discount, tax]: [&str; 4]) -> Line {
    Line {
        discount: Discount::Percent(percent(discount)),
        tax: rated(tax),
        ..Line::new(parse_decimal(quantity).unwrap(), money(price))
    }
}

/// The first document of R5's table, with these tax rates.
fn vnd([first, second, third]: [&str; 3]) -> Vec<Line> {
    vec![
        line(["3", "133333 VND", "7.5", first]),
        line(["7", "14285 VND", "0", second]),
        line(["1.5", "99999 VND", "3", third]),
    ]
}

fn both(lines: &[Line], terms: Terms) -> [Totals; 2] {
    [TaxMode::PerDocument, TaxMode::PerLine]
        .map(|tax_mode| total(lines, &Terms { tax_mode, ..terms }).unwrap())
}

fn code(lines: &[Line], terms: &Terms) -> (String, &'static str) {
    let error = total(lines, terms).unwrap_err();
    (error.fields()[0].field.to_string(), error.fields()[0].code)
}

/// R5, VND-1; a peer's invoice left line discounts and taxes out of its total (R18).
#[test]
fn discounts_of_lines_and_header_come_off_before_tax() {
    let terms = Terms { header_discount: Some(money("100000 VND")), ..Terms::new(Currency::VND) };

    let totals = total(&vnd(["8", "8", "10"]), &terms).unwrap();

    assert_eq!(totals.gross, money("649993 VND"));
    assert_eq!(totals.line_discounts, money("34500 VND"));
    assert_eq!(totals.net, money("615493 VND"));
    let shares: Vec<_> = totals.lines.iter().map(|line| line.header_discount).collect();
    assert_eq!(shares, ["60114 VND", "16246 VND", "23640 VND"].map(money));
    let taxes: Vec<_> =
        totals.taxes.iter().map(|group| (group.tax, group.base, group.amount)).collect();
    assert_eq!(
        taxes,
        [
            (rated("8"), money("393634 VND"), money("31491 VND")),
            (rated("10"), money("121859 VND"), money("12186 VND")),
        ]
    );
    assert_eq!(totals.total, money("559170 VND"));
}

/// R5, VND-2.
#[test]
fn tax_is_rounded_once_a_document_or_once_a_line() {
    let [per_document, per_line] = both(&vnd(["8", "8", "8"]), Terms::new(Currency::VND));

    assert_eq!((per_document.tax, per_document.total), (money("49239 VND"), money("664732 VND")));
    assert_eq!((per_line.tax, per_line.total), (money("49240 VND"), money("664733 VND")));
    assert!(per_document.lines.iter().all(|line| line.tax.is_none()));
}

/// R5, EUR-1 and EUR-2; a peer rounds on each line whatever the law says (R18).
#[test]
fn the_two_ways_of_rounding_differ_by_a_cent() {
    let terms = Terms::new(Currency::EUR);
    for (prices, rate, expected) in [
        (&["97.50 EUR", "65.00 EUR", "32.50 EUR"][..], "19", ["37.05 EUR", "37.06 EUR"]),
        (&["55.55 EUR", "11.11 EUR"][..], "23", ["15.33 EUR", "15.34 EUR"]),
    ] {
        let lines: Vec<_> = prices.iter().map(|price| line(["1", price, "0", rate])).collect();
        assert_eq!(both(&lines, terms).map(|totals| totals.tax), expected.map(money));
    }
}

/// R5, USD-1.
#[test]
fn a_line_that_is_given_away_comes_to_nothing_and_not_below() {
    let lines = [line(["9.5", "124.75 USD", "0", "0"]), line(["2.25", "64.22 USD", "100", "0"])];

    let totals = total(&lines, &Terms::new(Currency::USD)).unwrap();

    let nets: Vec<_> = totals.lines.iter().map(|line| line.amounts.net.to_string()).collect();
    assert_eq!(nets, ["1185.13 USD", "0 USD"]);
}

/// R5, INC.
#[test]
fn tax_is_taken_out_of_prices_that_contain_it() {
    for (price, rate, net, tax) in [
        ("2500.00 USD", "8", "2314.81 USD", "185.19 USD"),
        ("110000 VND", "10", "100000 VND", "10000 VND"),
        ("99999 VND", "8", "92592 VND", "7407 VND"),
    ] {
        let terms = Terms { prices_include_tax: true, ..Terms::new(money(price).currency()) };
        for totals in both(&[line(["1", price, "0", rate])], terms) {
            assert_eq!((totals.base, totals.tax), (money(net), money(tax)));
            assert_eq!(totals.total, money(price));
        }
    }
}

/// R5, step 8.
#[test]
fn discounts_of_prices_with_tax_are_amounts_with_tax() {
    let terms = Terms {
        prices_include_tax: true,
        header_discount: Some(money("1000 VND")),
        ..Terms::new(Currency::VND)
    };
    let lines = [line(["1", "110000 VND", "10", "10"]), line(["1", "99999 VND", "0", "8"])];

    for totals in both(&lines, terms) {
        // 99,000 and 99,999 less 498 and 502.
        assert_eq!(totals.net, money("198999 VND"));
        assert_eq!(totals.total, money("197999 VND"));
        assert_eq!(totals.base.checked_add(totals.tax).unwrap(), totals.total);
    }
}

/// R5, step 7; a peer added the adjustment once a line (R18).
#[test]
fn shipping_counts_once_and_has_its_own_tax() {
    let terms = Terms {
        shipping: Some(money("30000 VND")),
        shipping_tax: rated("8"),
        ..Terms::new(Currency::VND)
    };

    let totals = total(&vnd(["8", "8", "8"]), &terms).unwrap();

    assert_eq!((totals.shipping, totals.shipping_tax), (money("30000 VND"), money("2400 VND")));
    assert_eq!(totals.total, money("697132 VND"));
}

/// R5: "không chịu thuế" is not 0 %.
#[test]
fn nothing_at_zero_and_nothing_because_exempt_are_two_groups() {
    let at = |tax| Line { tax, ..line(["1", "1000 VND", "0", "10"]) };
    let lines = [at(Tax::Exempt), at(Tax::Zero), at(rated("10")), at(rated("8")), at(Tax::Exempt)];

    let totals = total(&lines, &Terms::new(Currency::VND)).unwrap();

    let groups: Vec<_> = totals.taxes.iter().map(|group| (group.tax, group.base)).collect();
    assert_eq!(
        groups,
        [
            (rated("8"), money("1000 VND")),
            (rated("10"), money("1000 VND")),
            (Tax::Zero, money("1000 VND")),
            (Tax::Exempt, money("2000 VND")),
        ]
    );
    assert_eq!(totals.tax, money("180 VND"));
}

#[test]
fn a_discount_is_a_share_or_an_amount_a_line_or_an_amount_a_unit() {
    let with = |discount| Line { discount, ..line(["1.5", "99999 VND", "0", "8"]) };
    for (discount, expected) in [
        (Discount::None, "0 VND"),
        (Discount::Percent(percent("3")), "4500 VND"),
        (Discount::PerLine(money("4500 VND")), "4500 VND"),
        (Discount::PerUnit(money("333 VND")), "500 VND"),
    ] {
        assert_eq!(with(discount).amounts().unwrap().discount, money(expected));
    }
}

#[test]
fn what_cannot_be_reckoned_is_refused_by_the_field() {
    let terms = Terms::new(Currency::VND);
    let good = line(["1", "1000 VND", "0", "8"]);
    let with = |line: Line| code(&[good, line], &terms);
    let decimal = |text| parse_decimal(text).unwrap();
    let per_line = |text| Line { discount: Discount::PerLine(money(text)), ..good };
    for (line, field, expected) in [
        (Line { quantity: decimal("-1"), ..good }, "quantity", "out_of_range"),
        (Line { quantity: decimal("0.0000001"), ..good }, "quantity", "too_many_decimals"),
        (Line { unit_price: money("-1 VND"), ..good }, "unit_price", "out_of_range"),
        (Line { unit_price: money("1 USD"), ..good }, "unit_price", "currency_mismatch"),
        (Line { unit_cost: Some(money("1 USD")), ..good }, "unit_cost", "currency_mismatch"),
        (per_line("1001 VND"), "discount", "out_of_range"),
        (per_line("-1 VND"), "discount", "out_of_range"),
        (per_line("1 USD"), "discount", "currency_mismatch"),
    ] {
        assert_eq!(with(line), (field.to_owned(), expected));
    }
    for (header, expected) in
        [("1001 VND", "out_of_range"), ("-1 VND", "out_of_range"), ("1 USD", "currency_mismatch")]
    {
        let terms = Terms { header_discount: Some(money(header)), ..terms };
        assert_eq!(code(&[good], &terms), ("header_discount".to_owned(), expected));
    }
}

#[test]
fn ten_trillion_dong_are_reckoned_to_the_dong() {
    let cost = Some(money("9999999999998 VND"));
    let lines = [Line { unit_cost: cost, ..line(["1", "9999999999999 VND", "0", "10"]) }];

    let totals = total(&lines, &Terms::new(Currency::VND)).unwrap();

    assert_eq!(totals.tax, money("1000000000000 VND"));
    assert_eq!(totals.total, money("10999999999999 VND"));
    assert_eq!(totals.margin, Some(money("1 VND")));
}

#[test]
fn a_document_without_lines_comes_to_nothing() {
    let totals = total(&[], &Terms::new(Currency::USD)).unwrap();

    assert!(totals.total.is_zero() && totals.taxes.is_empty());
}

fn any_line() -> impl Strategy<Value = Line> {
    let tax = prop_oneof![
        Just(Tax::Exempt),
        Just(Tax::Zero),
        Just(rated("8")),
        Just(rated("10")),
        Just(rated("7.7")),
    ];
    let discount = prop_oneof![
        Just(Discount::None),
        (0..=100_i64).prop_map(|share| Discount::Percent(Percent::new(share.into()).unwrap())),
    ];
    (0..2_000_000_i64, 0..3_000_000_000_i64, discount, tax, 0..1_000_000_i64).prop_map(
        |(quantity, price, discount, tax, cost)| Line {
            quantity: Decimal::new(quantity, 3),
            unit_price: Money::new(Decimal::new(price, 4), Currency::USD).unwrap(),
            discount,
            tax,
            unit_cost: Some(Money::new(Decimal::new(cost, 2), Currency::USD).unwrap()),
        },
    )
}

fn any_terms() -> impl Strategy<Value = Terms> {
    (any::<bool>(), any::<bool>(), 0..10_000_i64).prop_map(|(per_line, includes, shipping)| Terms {
        tax_mode: if per_line { TaxMode::PerLine } else { TaxMode::PerDocument },
        prices_include_tax: includes,
        shipping: Some(Money::new(Decimal::new(shipping, 2), Currency::USD).unwrap()),
        shipping_tax: rated("8"),
        ..Terms::new(Currency::USD)
    })
}

/// These terms with so many thousandths of the lines' sum as header discount.
fn discounted(lines: &[Line], terms: Terms, thousandths: i64) -> Terms {
    let net = total(lines, &terms).unwrap().net;
    let header = net.times_rounded(Decimal::new(thousandths, 3)).unwrap();
    Terms { header_discount: Some(header), ..terms }
}

fn sum(parts: impl Iterator<Item = Money>) -> Money {
    parts.fold(Money::zero(Currency::USD), |sum, part| sum.checked_add(part).unwrap())
}

proptest! {
    /// R5, invariants: the parts sum to the whole.
    #[test]
    fn the_parts_sum_to_the_whole(
        lines in prop::collection::vec(any_line(), 0..8),
        terms in any_terms(),
        thousandths in 0..=1000_i64,
    ) {
        let terms = discounted(&lines, terms, thousandths);
        let totals = total(&lines, &terms).unwrap();

        prop_assert_eq!(sum(totals.lines.iter().map(|line| line.header_discount)), totals.header_discount);
        prop_assert_eq!(sum(totals.lines.iter().map(|line| line.amounts.net)), totals.net);
        prop_assert_eq!(sum(totals.taxes.iter().map(|group| group.base)), totals.base);
        prop_assert_eq!(sum(totals.taxes.iter().map(|group| group.amount)), totals.tax);
        let rest = [totals.tax, totals.shipping, totals.shipping_tax];
        prop_assert_eq!(sum([totals.base].into_iter().chain(rest)), totals.total);
        let after_discounts = totals.net.checked_sub(totals.header_discount).unwrap();
        let lines_without = if terms.prices_include_tax { totals.base.checked_add(totals.tax).unwrap() } else { totals.base };
        prop_assert_eq!(lines_without, after_discounts);
        if let Some((margin, cost)) = totals.margin.zip(totals.cost) {
            prop_assert_eq!(margin.checked_add(cost).unwrap(), totals.base);
        }
        prop_assert!(totals.lines.iter().all(|line| !line.base.is_negative()));
    }

    /// R5, invariants: adding a line and taking it away again changes nothing.
    #[test]
    fn a_line_that_comes_and_goes_leaves_the_totals_as_they_were(
        lines in prop::collection::vec(any_line(), 0..6),
        line in any_line(),
        terms in any_terms(),
        place in 0..6_usize,
    ) {
        let before = total(&lines, &terms).unwrap();
        let mut changed = lines.clone();
        let place = place.min(lines.len());
        changed.insert(place, line);
        let with = total(&changed, &terms).unwrap();
        prop_assert_eq!(with.net, before.net.checked_add(line.amounts().unwrap().net).unwrap());
        changed.remove(place);

        prop_assert_eq!(total(&changed, &terms).unwrap(), before);
    }

    /// R5: without a header discount, whose last units go to the lower position, order does not matter.
    #[test]
    fn the_order_of_lines_changes_no_total(
        lines in prop::collection::vec(any_line(), 0..8),
        terms in any_terms(),
    ) {
        let mut turned = lines.clone();
        turned.reverse();
        let (one, other) = (total(&lines, &terms).unwrap(), total(&turned, &terms).unwrap());

        prop_assert_eq!(one.taxes, other.taxes);
        prop_assert_eq!(one.total, other.total);
    }
}
