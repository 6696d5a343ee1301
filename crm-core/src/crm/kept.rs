//! Rows of a list: what an index keeps of records, read without the records.

use std::{borrow::Cow, mem, ops::ControlFlow};

use uuid::Uuid;

use crate::{
    crm::{collection::index_number, listing::Stretch},
    entity::{
        FieldDef, FieldKind, FieldType, KeyPart,
        cbor::{Reader, corrupt},
        field,
        text::TextSlot,
    },
    error::{Error, ErrorKind, Result},
    planted::{Plant, is_planted},
    query::Query,
    store::{
        catalog::Registered,
        codec::{self, Header},
        engine::Direction,
        index, view,
        work::Work,
    },
};

/// Rows are made room for at once up to this many.
pub(super) const USUAL_ROWS: usize = 256;
/// How many fields a row has at the most.
const MOST_FIELDS: usize = 7;

/// A row of a list: which record it is of, and the fields that an index keeps of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<I, F> {
    /// The record.
    pub id: I,
    /// The kept fields.
    pub fields: F,
}

/// The types of the fields that an index keeps, in the order of its list: a tuple, as `(Channel, String)`. A text is
/// lent for as long as the row is looked at where it is named `&'static str`, and copied where it is a `String`.
pub trait KeptFields: 'static {
    /// What is given of a record.
    type Row<'r>;

    /// Whether these fields have the types.
    #[doc(hidden)]
    fn fits(fields: &[&FieldDef]) -> bool;

    /// Nothing in any of them.
    #[doc(hidden)]
    fn blank<'r>() -> Self::Row<'r>;

    /// Takes what is stored of all of them, one after the other.
    #[doc(hidden)]
    fn read<'r>(stored: &mut Reader<'r>, texts: &mut RowTexts<'r>) -> Result<Self::Row<'r>>;

    /// Takes what is stored of the one at this place.
    #[doc(hidden)]
    fn read_at<'r>(
        row: &mut Self::Row<'r>,
        place: usize,
        stored: &mut Reader<'r>,
        texts: &mut RowTexts<'r>,
    ) -> Result<()>;
}

/// The type of one of them: the field's own, or `&'static str` for a text.
pub trait KeptField: 'static {
    /// What is given of a record.
    type Given<'r>;

    /// Whether the field has the type.
    #[doc(hidden)]
    fn fits(field: &FieldDef) -> bool;

    /// Nothing in it.
    #[doc(hidden)]
    fn blank<'r>() -> Self::Given<'r>;

    /// Takes what is stored of it.
    #[doc(hidden)]
    fn read<'r>(stored: &mut Reader<'r>, texts: &mut RowTexts<'r>) -> Result<Self::Given<'r>>;
}

/// Room for the texts that a row lends, of which a field has one at the most.
#[derive(Debug)]
pub struct RowTexts<'r>(&'r mut [TextSlot]);

impl<'r> RowTexts<'r> {
    /// The text that comes next.
    #[inline]
    fn lend(&mut self, stored: &mut Reader<'r>) -> Result<&'r str> {
        let (slot, others) = mem::take(&mut self.0).split_first_mut().ok_or_else(corrupt)?;
        self.0 = others;
        stored.text(slot)
    }
}

impl<T: FieldType + 'static> KeptField for T {
    type Given<'r> = T;

    fn fits(field: &FieldDef) -> bool {
        field.nullable == T::NULLABLE && is_same(&field.kind, const { &T::KIND })
    }
    #[inline]
    fn blank<'r>() -> Self::Given<'r> {
        T::blank()
    }
    #[inline]
    fn read(stored: &mut Reader<'_>, _: &mut RowTexts<'_>) -> Result<T> {
        let mut given = T::blank();
        field::read(&mut given, stored)?;
        Ok(given)
    }
}

impl KeptField for &'static str {
    type Given<'r> = &'r str;

    fn fits(field: &FieldDef) -> bool {
        <String as KeptField>::fits(field)
    }
    #[inline]
    fn blank<'r>() -> &'r str {
        ""
    }
    #[inline]
    fn read<'r>(stored: &mut Reader<'r>, texts: &mut RowTexts<'r>) -> Result<&'r str> {
        if stored.is_null()? { Ok("") } else { texts.lend(stored) }
    }
}

impl KeptField for Option<&'static str> {
    type Given<'r> = Option<&'r str>;

    fn fits(field: &FieldDef) -> bool {
        <Option<String> as KeptField>::fits(field)
    }
    #[inline]
    fn blank<'r>() -> Option<&'r str> {
        None
    }
    #[inline]
    fn read<'r>(stored: &mut Reader<'r>, texts: &mut RowTexts<'r>) -> Result<Option<&'r str>> {
        if stored.is_null()? {
            return Ok(None);
        }
        Ok(Some(texts.lend(stored)?).filter(|text| !text.is_empty()))
    }
}

macro_rules! tuple {
    ($($field:ident $place:tt),+) => {
        const _: () = { $(assert!($place < MOST_FIELDS);)+ };

        impl<$($field: KeptField),+> KeptFields for ($($field,)+) {
            type Row<'r> = ($($field::Given<'r>,)+);

            fn fits(fields: &[&FieldDef]) -> bool {
                let mut fields = fields.iter();
                $(fields.next().is_some_and(|field| $field::fits(field)) &&)+ fields.next().is_none()
            }
            fn blank<'r>() -> Self::Row<'r> {
                ($($field::blank(),)+)
            }
            #[inline]
            fn read<'r>(
                stored: &mut Reader<'r>,
                texts: &mut RowTexts<'r>,
            ) -> Result<Self::Row<'r>> {
                Ok(($($field::read(stored, texts)?,)+))
            }
            fn read_at<'r>(
                row: &mut Self::Row<'r>,
                place: usize,
                stored: &mut Reader<'r>,
                texts: &mut RowTexts<'r>,
            ) -> Result<()> {
                match place {
                    $($place => row.$place = $field::read(stored, texts)?,)+
                    _ => {}
                }
                Ok(())
            }
        }
    };
}

tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
tuple!(A 0, B 1, C 2, D 3, E 4);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);

fn is_same(one: &FieldKind, other: &FieldKind) -> bool {
    match (one, other) {
        // Those of the program have a name each, which spares comparing all that a choice has.
        (FieldKind::Choice(Cow::Borrowed(one)), FieldKind::Choice(Cow::Borrowed(other))) => {
            one.name == other.name
        }
        _ => one == other,
    }
}

fn other_types() -> Error {
    Error::new(
        ErrorKind::WrongType,
        "the fields have other types: name those of the fields that are kept or read, in their order",
    )
}

/// Rows that are asked for.
struct Rows<'r> {
    /// The place of the index in the entity's list.
    index: usize,
    stretch: Stretch<'r>,
    /// The places of the fields in the entity's list.
    fields: &'r [usize],
    /// What the records must pass.
    filter: Option<&'r Query>,
    /// How many at the most, those that do not pass among them.
    limit: usize,
}

/// The record that a row is of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowOf {
    pub(crate) id: Uuid,
    /// Its short number, where it was at hand.
    pub(crate) number: Option<u64>,
}

/// What is called with a record and some of its fields.
type TakeRow<'t, F> = dyn FnMut(RowOf, <F as KeptFields>::Row<'_>) -> Result<()> + 't;

impl Work {
    /// Calls `take` with what an index keeps of the records under a beginning of its key, in its order.
    pub(crate) fn each_kept<F: KeptFields>(
        &self,
        registered: &Registered,
        index: &str,
        prefix: &dyn KeyPart,
        limit: usize,
        take: impl FnMut(RowOf, F::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let (index, _) = index_number(registered, index)?;
        let fields = registered.kept.get(index).map_or(&[][..], Vec::as_slice);
        let stretch = Stretch::under(prefix);
        self.rows(registered, &Rows { index, stretch, fields, filter: None, limit }, take)
    }

    /// Calls `take` with some fields of each record under these keys of an index, in its order; where a filter is asked,
    /// of those that pass it. No record is read where the index keeps all of the fields, and else no other field of it.
    pub(crate) fn each_row<F: KeptFields>(
        &self,
        registered: &Registered,
        index: &str,
        stretch: Stretch<'_>,
        names: &[&str],
        filter: Option<&Query>,
        take: impl FnMut(RowOf, F::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let (index, _) = index_number(registered, index)?;
        let def = registered.entity.def();
        let fields: Vec<usize> = names.iter().filter_map(|name| def.position(name)).collect();
        let (fields, limit) = (&*fields, usize::MAX);
        self.rows(registered, &Rows { index, stretch, fields, filter, limit }, take)
    }

    fn rows<F: KeptFields>(
        &self,
        registered: &Registered,
        rows: &Rows<'_>,
        mut take: impl FnMut(RowOf, F::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let def = registered.entity.def();
        let fields = rows.fields.iter().filter_map(|position| def.fields.get(*position));
        let fields: Vec<&FieldDef> = fields.collect();
        if !F::fits(&fields) {
            return Err(other_types());
        }
        if rows.limit == 0 {
            return Ok(());
        }
        let kept = registered.kept.get(rows.index).map_or(&[][..], Vec::as_slice);
        let keeps_all = !kept.is_empty() && rows.fields.iter().all(|field| kept.contains(field));
        let stands_elsewhere = |field: &&FieldDef| codec::stands_elsewhere(field.number);
        let sees_all = self.access.sees_all(def) || is_planted(Plant::KeptUngated);
        // Owner, team and the transaction's own values stand in the records.
        if rows.filter.is_some()
            || self.own().next().is_some()
            || !sees_all
            || !keeps_all && fields.iter().any(stands_elsewhere)
        {
            return self.rows_of_records::<F>(registered, rows, &mut take);
        }
        if keeps_all {
            return self.rows_of_entries::<F>(registered, rows, kept, take);
        }
        let numbers: Vec<u16> = fields.iter().map(|field| field.number).collect();
        let mut room = [TextSlot::new(); MOST_FIELDS];
        self.each_entry(registered, rows, |entry| {
            let entity = registered.number;
            view::with_payload(&*self.snapshot, entity, entry.surrogate, |payload| {
                let (header, body) = Header::read(payload)?;
                let mut row = F::blank();
                let mut texts = RowTexts(&mut room);
                codec::pick(body, &numbers, &mut |place, _, stored| {
                    F::read_at(&mut row, place, stored, &mut texts)
                })?;
                take(RowOf { id: header.id, number: Some(entry.surrogate) }, row)
            })?;
            Ok(())
        })
    }

    /// The rows as far as they may be seen.
    fn rows_of_records<F: KeptFields>(
        &self,
        registered: &Registered,
        rows: &Rows<'_>,
        take: &mut TakeRow<'_, F>,
    ) -> Result<()> {
        let def = registered.entity.def();
        let filter = rows.filter.map(|filter| self.asking(registered, filter)).transpose()?;
        let index = registered.entity.indexes().get(rows.index);
        let index = index.map_or("", |facts| &facts.name);
        let mut room = [TextSlot::new(); MOST_FIELDS];
        self.each_of(registered, index, rows.stretch, rows.limit, &mut |record| {
            if let Some(filter) = &filter
                && !filter.passes(&*record)?
            {
                return Ok(());
            }
            let stored = codec::values(def, &*record, rows.fields);
            let row = F::read(&mut Reader::new(&stored), &mut RowTexts(&mut room))?;
            take(RowOf { id: record.id(), number: None }, row)
        })
    }

    /// The rows of an index that keeps all of their fields.
    fn rows_of_entries<F: KeptFields>(
        &self,
        registered: &Registered,
        rows: &Rows<'_>,
        kept: &[usize],
        mut take: impl FnMut(RowOf, F::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        // Which field of the row each kept one is, up to the last that it has.
        let place_of = |kept: &usize| rows.fields.iter().position(|field| field == kept);
        let mut places: Vec<Option<usize>> = kept.iter().map(place_of).collect();
        while places.pop_if(|place| place.is_none()).is_some() {}
        let stand_so = places.iter().copied().eq((0..rows.fields.len()).map(Some));
        let mut room = [TextSlot::new(); MOST_FIELDS];
        self.each_entry(registered, rows, |entry| {
            let mut stored = Reader::new(entry.kept);
            let mut texts = RowTexts(&mut room);
            let of = RowOf { id: stored.uuid()?, number: Some(entry.surrogate) };
            if stand_so {
                return take(of, F::read(&mut stored, &mut texts)?);
            }
            let mut row = F::blank();
            for place in &places {
                match place {
                    Some(place) => F::read_at(&mut row, *place, &mut stored, &mut texts)?,
                    None => stored.skip()?,
                }
            }
            take(of, row)
        })
    }

    /// Calls `visit` with the entries of the index that rows are asked of.
    fn each_entry(
        &self,
        registered: &Registered,
        rows: &Rows<'_>,
        mut visit: impl FnMut(index::Entry<'_>) -> Result<()>,
    ) -> Result<()> {
        let Some(number) = registered.indexes.get(rows.index) else { return Ok(()) };
        let range = self.range_of(*number, rows.stretch)?;
        let mut left = rows.limit;
        index::scan(&*self.snapshot, &range, Direction::Up, |entry| {
            visit(entry)?;
            left -= 1;
            Ok(if left > 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::{Collection, Crm},
        entity::{EntityId as _, Record},
        model::{
            Account, AccountId, Channel, Contact, Deal, DealChange, DealId, Interaction,
            InteractionStatus, StageCategory, StageId, test_crm::crm,
        },
        value::{Currency, Date, Decimal, Link, Money, Percent, Timestamp},
    };

    type DealRow = (
        String,
        StageCategory,
        Option<Money>,
        Option<Money>,
        Option<Percent>,
        Option<Date>,
        Option<Date>,
    );

    fn rows(deals: &Collection<'_, Deal>, account: AccountId) -> Vec<Kept<DealId, DealRow>> {
        deals.kept(&Deal::BY_ACCOUNT, &account, 9).unwrap()
    }

    /// The same rows, of the records.
    fn rows_of_records(
        deals: &Collection<'_, Deal>,
        account: AccountId,
    ) -> Vec<Kept<DealId, DealRow>> {
        let deals = deals.by(&Deal::BY_ACCOUNT, &account, 9).unwrap();
        let row = |deal: Record<Deal>| {
            let Deal { name, category, amount, amount_base, probability, .. } = deal.fields.clone();
            let (expected_close, closed_on) = (deal.expected_close, deal.closed_on);
            let fields =
                (name, category, amount, amount_base, probability, expected_close, closed_on);
            Kept { id: deal.id, fields }
        };
        deals.into_iter().map(row).collect()
    }

    fn account_with_deals(crm: &Crm) -> (AccountId, DealId) {
        let stages = crm.stages().list(&Query::new()).unwrap().items;
        let stage: StageId =
            stages.iter().find(|it| it.category == StageCategory::Open).unwrap().id;
        let account = crm.accounts().create(Account::new("Acme")).unwrap().id;
        let deal = |name: &str, amount: Option<Money>| Deal {
            account: Some(account),
            amount,
            ..Deal::new(name, stage)
        };
        let ten = Money::new(Decimal::TEN, Currency::USD).unwrap();
        crm.deals().create(deal("Anvils", Some(ten))).unwrap();
        let last = crm.deals().create(deal("Rockets", None)).unwrap();
        (account, last.id)
    }

    #[test]
    fn a_row_tells_what_its_record_tells() {
        let crm = crm();
        let (account, deal) = account_with_deals(&crm);
        assert_eq!(rows(&crm.deals(), account).len(), 2);
        assert_eq!(rows(&crm.deals(), account), rows_of_records(&crm.deals(), account));

        let tx = crm.transaction().unwrap();
        tx.deals().update(deal, [DealChange::Name("Skates".into())]).unwrap();
        assert!(rows(&tx.deals(), account).iter().any(|row| row.fields.0 == "Skates"));
        assert_eq!(rows(&tx.deals(), account), rows_of_records(&tx.deals(), account));
        tx.commit().unwrap();

        assert!(rows(&crm.deals(), account).iter().any(|row| row.fields.0 == "Skates"));
        assert_eq!(rows(&crm.deals(), account), rows_of_records(&crm.deals(), account));
        crm.deals().trash(deal).unwrap();
        assert_eq!(rows(&crm.deals(), account).len(), 1);
    }

    #[test]
    fn a_list_ends_where_it_was_asked_to() {
        type Row = (Channel, String, Timestamp, InteractionStatus);
        let crm = crm();
        let at: Timestamp = "2026-11-20T10:00:00Z".parse().unwrap();
        let account = Link::from(crm.accounts().create(Account::new("Acme")).unwrap().id);
        for subject in ["Offer", "Answer"] {
            let call = Interaction::new(Channel::Phone, subject, at);
            let call = Interaction { related_to: Some(account.clone()), ..call };
            crm.interactions().create(call).unwrap();
        }
        for limit in 0..3 {
            let rows = crm.interactions().kept::<Row, _>(&Interaction::TIMELINE, &account, limit);
            assert_eq!(rows.unwrap().len(), limit);
        }
        let other = crm.interactions().kept::<(String,), _>(&Interaction::TIMELINE, &account, 1);
        assert_eq!(other.unwrap_err().kind(), ErrorKind::WrongType);
    }

    #[test]
    fn a_text_that_is_lent_is_the_one_that_is_copied_otherwise() {
        type Owned = (String, Option<String>);
        type Lent = (&'static str, Option<&'static str>);
        type Full = (&'static str, &'static str);
        type Nullable = (Option<&'static str>, Option<&'static str>);
        let crm = crm();
        let account = crm.accounts().create(Account::new("Acme")).unwrap().id;
        for job_title in [None, Some(""), Some("Giám đốc")] {
            let job_title = job_title.map(str::to_owned);
            let contact = Contact { account: Some(account), job_title, ..Contact::new("Lan") };
            crm.contacts().create(contact).unwrap();
        }
        let tx = crm.transaction().unwrap();
        let last = Contact { account: Some(account), ..Contact::new("Mai") };
        tx.contacts().create(last).unwrap();
        for contacts in [crm.contacts(), tx.contacts()] {
            let mut lent = Vec::new();
            let index = &Contact::BY_ACCOUNT;
            contacts
                .each_kept::<Lent, _>(index, &account, 9, |row| {
                    let (name, job_title) = row.fields;
                    lent.push((row.id, (name.to_owned(), job_title.map(str::to_owned))));
                })
                .unwrap();
            let owned = contacts.kept::<Owned, _>(index, &account, 9).unwrap();
            assert!(owned.into_iter().map(|row| (row.id, row.fields)).eq(lent.iter().cloned()));
            let titles = lent.iter().filter_map(|(_, (_, job_title))| job_title.as_deref());
            assert_eq!(titles.collect::<Vec<_>>(), ["Giám đốc"]);
        }
        let unfit = |found: Result<()>| found.unwrap_err().kind() == ErrorKind::WrongType;
        let index = &Contact::BY_ACCOUNT;
        assert!(unfit(crm.contacts().each_kept::<Full, _>(index, &account, 9, |_| ())));
        assert!(unfit(crm.contacts().each_kept::<Nullable, _>(index, &account, 9, |_| ())));
    }

    /// Some fields of what an index keeps, in another order, and fields that it does not keep.
    #[test]
    fn a_row_has_the_fields_that_were_asked_for_wherever_they_stand() {
        type Row = (Option<Money>, &'static str);
        let crm = crm();
        let (account, _) = account_with_deals(&crm);
        let tx = crm.transaction().unwrap();
        let names = |fields: &[&str]| {
            let mut names = Vec::new();
            tx.with(|work| {
                let registered = work.catalog.named("deal")?;
                let stretch = Stretch::under(&account);
                let mut take = |of: RowOf, row: (Option<Money>, &str)| {
                    names.push((DealId::from_uuid(of.id), row.1.to_owned(), row.0.is_some()));
                    Ok(())
                };
                let index = Deal::BY_ACCOUNT.name;
                work.each_row::<Row>(registered, index, stretch, fields, None, &mut take)
            })
            .unwrap();
            names
        };
        let kept = names(&["amount", "name"]);
        assert_eq!(kept.len(), 2);
        assert!(kept.iter().any(|(_, name, has_amount)| name == "Anvils" && *has_amount));
        assert!(kept.iter().any(|(_, name, has_amount)| name == "Rockets" && !has_amount));
        let not_kept = names(&["monthly_amount", "name"]);
        assert_eq!(not_kept.len(), 2);
        assert!(not_kept.iter().all(|(_, _, has_amount)| !has_amount));
        assert!(
            kept.iter().zip(&not_kept).all(|(one, other)| (one.0, &one.1) == (other.0, &other.1))
        );
    }
}
