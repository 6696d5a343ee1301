//! Search: an index of words, written in the same commit as the records.
//!
//! A record's texts become [`Terms`]; [`parts`] turn the difference between its old and new terms into changed posting
//! blocks; [`search`] finds the documents that hold all words of a [`Query`]. Ranks follow from the document and the
//! query alone, never from how frequent a word is: what a user may not see can't move what they see.

mod apply;
mod posting;
mod query;
mod source;
mod token;

use std::ops::ControlFlow;

use self::posting::Postings;
pub(crate) use self::{
    apply::{Change, Changes, parts},
    query::{Order, Query, search},
    token::{Terms, Vocabulary},
};
use super::engine::{Direction, Range, Read, Space};
use crate::error::Result;

/// Calls `visit` with token, document, weight and form of every posting of an entity, in order.
///
/// # Errors
/// `Corrupt` when a block is damaged or out of order, and whatever reading and `visit` give.
pub(crate) fn dump(
    read: &dyn Read,
    entity: u16,
    visit: &mut dyn FnMut(&str, u64, u8, u8) -> Result<()>,
) -> Result<()> {
    let range = Range::prefix(&entity.to_be_bytes());
    let mut last_token = Vec::new();
    let mut last_doc = 0;
    read.scan(Space::Posting, &range, Direction::Up, &mut |key, value| {
        if posting::parse_key(key)? <= (last_token.as_slice(), last_doc) {
            return Err(posting::corrupt());
        }
        let mut postings = Postings::open(key, value)?;
        while postings.next()? {
            let token = str::from_utf8(postings.token()).map_err(|_| posting::corrupt())?;
            let mark = postings.mark();
            visit(token, postings.doc(), mark.weight(), mark.form())?;
        }
        last_token.clear();
        last_token.extend_from_slice(postings.token());
        last_doc = postings.doc();
        Ok(ControlFlow::Continue(()))
    })
}

#[cfg(test)]
mod tests {
    use std::{
        cell::RefCell,
        collections::{BTreeMap, BTreeSet},
        sync::Arc,
    };

    use proptest::prelude::*;

    use super::{apply::apply, *};
    use crate::{
        ErrorKind,
        store::{
            engine::{Engine, Snapshot, Sync, WriteSet, memory::Memory},
            search::{
                posting::{Blocks, Cut, Mark},
                query::Hit,
            },
        },
    };

    const ENTITY: u16 = 7;

    type Texts = Vec<(u8, String)>;
    /// Weight, token and form of each word of a record.
    type Words = Vec<(u8, String, u8)>;

    /// The index beside the texts it was made of.
    struct Model {
        engine: Memory,
        texts: BTreeMap<u64, Texts>,
    }

    impl Model {
        fn new() -> Self {
            Self { engine: Memory::new(), texts: BTreeMap::new() }
        }

        fn of(records: &[(u64, &str)]) -> Self {
            let mut model = Self::new();
            model.set(records.iter().map(|(doc, text)| (*doc, vec![(0, (*text).to_owned())])));
            model
        }

        fn read(&self) -> Arc<dyn Snapshot> {
            self.engine.snapshot().unwrap()
        }

        fn set(&mut self, records: impl IntoIterator<Item = (u64, Texts)>) {
            let mut changes = Vec::new();
            for (doc, texts) in records {
                let before = self.texts.remove(&doc).unwrap_or_default();
                changes.push(Change { doc, before: terms(&before), after: terms(&texts) });
                self.texts.insert(doc, texts);
            }
            self.apply(ENTITY, &changes);
        }

        fn apply(&mut self, entity: u16, changes: &[Change]) {
            let writes = apply(&*self.read(), entity, changes).unwrap();
            self.engine.commit(writes, Sync::Now).unwrap();
        }

        fn postings(&self, entity: u16) -> Vec<(String, u64, u8, u8)> {
            let mut postings = Vec::new();
            dump(&*self.read(), entity, &mut |token, doc, weight, form| {
                postings.push((token.to_owned(), doc, weight, form));
                Ok(())
            })
            .unwrap();
            postings
        }

        fn expected_postings(&self) -> Vec<(String, u64, u8, u8)> {
            let mut expected = BTreeSet::new();
            for (doc, texts) in &self.texts {
                for term in terms(texts).iter() {
                    let token = term.token.to_string();
                    expected.insert((token, *doc, term.mark.weight(), term.mark.form()));
                }
            }
            expected.into_iter().collect()
        }

        fn search(&self, typed: &str, order: Order, limit: usize) -> Vec<Hit> {
            let query = Query::parse(typed);
            search(&*self.read(), ENTITY, &query, order, limit, &mut |_| Ok(true)).unwrap()
        }

        fn docs(&self, typed: &str) -> Vec<u64> {
            self.search(typed, Order::Ranked, 100).into_iter().map(|hit| hit.doc).collect()
        }

        /// The words of every record with their weights, from the newest down.
        fn read_all(&self) -> Vec<(u64, Words)> {
            let words = |(weight, text): &(u8, String)| {
                let weight = *weight;
                words_of(text).into_iter().map(move |(token, form)| (weight, token, form))
            };
            let records = self.texts.iter().rev();
            records.map(|(doc, texts)| (*doc, texts.iter().flat_map(words).collect())).collect()
        }

        fn check(&self, queries: &[&str]) {
            let records = self.read_all();
            for typed in queries {
                let mut expected = every_record_looked_at(&records, typed);
                for order in [Order::Newest, Order::Ranked] {
                    if order == Order::Ranked {
                        expected.sort_by_key(|hit| std::cmp::Reverse((hit.rank, hit.doc)));
                    }
                    for limit in [1, 20, usize::MAX] {
                        let found = self.search(typed, order, limit);
                        let expected = expected.get(..limit).unwrap_or(&expected);
                        let counts = (found.len(), expected.len());
                        assert!(found == expected, "{typed:?} {order:?} {limit} {counts:?}");
                    }
                }
            }
        }
    }

    fn every_record_looked_at(records: &[(u64, Words)], typed: &str) -> Vec<Hit> {
        let mut words = Vec::new();
        token::typed_words(typed, &mut |word| words.push(word));
        // Of the same word twice, the one that need not be whole asks for nothing more.
        let mut wanted: BTreeMap<(&str, u8, Option<&str>), bool> = BTreeMap::new();
        for (place, word) in words.iter().enumerate() {
            let may_go_on = place + 1 == words.len() || word.token.chars().count() > 1;
            let key = (word.token.as_str(), word.form, word.joined.as_deref());
            *wanted.entry(key).or_insert(true) &= may_go_on;
        }
        if wanted.is_empty() {
            return Vec::new();
        }
        let rank = |words: &[(u8, String, u8)]| -> Option<u32> {
            let best = |((token, form, joined), may_go_on): (&(&str, u8, Option<&str>), &bool)| {
                let score = words.iter().filter_map(|(weight, found, found_form)| {
                    let field = (7 - u32::from(*weight)) * 3;
                    let number = joined.filter(|joined| found.starts_with(joined));
                    if found == token || number.is_some_and(|number| number == found) {
                        Some(field + 2 + u32::from(*form == 0 || form == found_form))
                    } else {
                        let begins = *may_go_on && found.starts_with(token);
                        (begins || number.is_some()).then_some(field + 1)
                    }
                });
                score.max()
            };
            wanted.iter().map(best).sum()
        };
        let hit = |(doc, words): &(u64, Vec<_>)| rank(words).map(|rank| Hit { doc: *doc, rank });
        records.iter().filter_map(hit).collect()
    }

    thread_local! {
        /// The terms of a test are compared as those of one call are.
        static VOCABULARY: RefCell<Vocabulary> = RefCell::default();
    }

    fn terms(texts: &Texts) -> Terms {
        let texts = texts.iter().map(|(weight, text)| (*weight, text.as_str()));
        VOCABULARY.with_borrow_mut(|vocabulary| Terms::of(vocabulary, texts))
    }

    fn words_of(text: &str) -> Vec<(String, u8)> {
        let mut words = Vec::new();
        token::words(text, &mut |word| words.push((word.token, word.form)));
        words
    }

    /// Names as they stand in a Vietnamese address book, the same on every run.
    fn address_book(size: u64, step: u64) -> Vec<(u64, Texts)> {
        let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Nguyen", "Smith", "Ngô"];
        let given = ["Lan", "Lân", "Đường", "Duong", "Dương", "Anh", "Nga", "Na", "Trà"];
        let mut state = 42_u64;
        let mut pick = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
            usize::try_from(state >> 33).unwrap() % below
        };
        (0..size)
            .map(|n| {
                let (family, given) = (family[pick(family.len())], given[pick(given.len())]);
                let mail = format!("{given}{}@example.vn", pick(1000));
                let phone = format!("09{:08}", pick(100_000_000));
                (n * step, vec![(0, format!("{family} {given}")), (1, mail), (2, phone)])
            })
            .collect()
    }

    #[test]
    fn a_name_is_found_with_and_without_accents() {
        let model = Model::of(&[(1, "Nguyễn Văn A"), (2, "Nguyễn Thị B"), (3, "Trần Văn A")]);
        assert_eq!(model.docs("nguyen van a"), [1]);
        assert_eq!(model.docs("NGUYỄN VĂN A"), [1]);
        assert_eq!(model.docs("ngu v"), [1]);
        assert_eq!(model.docs("a văn"), [3, 1]);
        assert_eq!(model.docs("nguyen"), [2, 1]);
        assert!(model.docs("nguyen c").is_empty());
        assert!(model.docs("").is_empty() && model.docs(" .,").is_empty());
    }

    #[test]
    fn an_accent_that_was_typed_ranks_the_exact_word_higher() {
        let model = Model::of(&[(1, "đường"), (2, "duong"), (3, "dương"), (4, "đườngx")]);
        assert_eq!(model.docs("đường"), [1, 3, 2, 4]);
        assert_eq!(model.docs("ĐƯỜNG"), [1, 3, 2, 4]);
        assert_eq!(model.docs("duong"), [3, 2, 1, 4]);
    }

    #[test]
    fn the_field_comes_first_then_the_whole_word_then_the_newest() {
        let mut model = Model::new();
        let text = |weight, text: &str| vec![(weight, text.to_owned())];
        model.set([(1, text(0, "lan")), (2, text(1, "lan")), (3, text(0, "lang"))]);
        model.set([(4, text(0, "lan")), (5, text(1, "lang"))]);
        assert_eq!(model.docs("lan"), [4, 1, 3, 2, 5]);
        let newest = model.search("lan", Order::Newest, 3);
        assert_eq!(newest.iter().map(|hit| hit.doc).collect::<Vec<_>>(), [5, 4, 3]);
    }

    #[test]
    fn numbers_are_found_by_their_beginning() {
        let model = Model::of(&[(1, "0912345678"), (2, "0913"), (3, "lan77"), (4, "7712345678")]);
        assert_eq!(model.docs("0"), [2, 1]);
        assert_eq!(model.docs("091"), [2, 1]);
        assert_eq!(model.docs("0912"), [1]);
        assert_eq!(model.docs("09123456"), [1]);
        assert_eq!(model.docs("0912345678"), [1]);
        assert_eq!(model.docs("77"), [3, 4]);
        assert_eq!(model.docs("lan 77"), [3]);
    }

    #[test]
    fn a_removed_record_leaves_no_byte() {
        let mut model = Model::new();
        let book = address_book(2_000, 1);
        model.set(book.clone());
        assert!(!model.postings(ENTITY).is_empty());
        model.set(book.into_iter().map(|(doc, _)| (doc, Vec::new())));
        let mut left = 0;
        let all = Range { start: Vec::new(), end: None };
        model
            .read()
            .scan(Space::Posting, &all, Direction::Up, &mut |_, _| {
                left += 1;
                Ok(ControlFlow::Continue(()))
            })
            .unwrap();
        assert_eq!(left, 0);
    }

    #[test]
    fn entities_do_not_mix() {
        let mut model = Model::of(&[(1, "Lan")]);
        for entity in [ENTITY - 1, ENTITY + 1] {
            let after = terms(&vec![(0, "Lan Anh".to_owned())]);
            model.apply(entity, &[Change { doc: 9, before: Terms::default(), after }]);
        }
        assert_eq!(model.docs("lan"), [1]);
        assert!(model.docs("anh").is_empty());
        assert_eq!(model.postings(ENTITY).len(), 1);
        assert_eq!(model.postings(ENTITY + 1).len(), 2);
    }

    #[test]
    fn the_later_of_two_changes_of_a_record_counts() {
        let mut model = Model::new();
        let [none, lan, anh] = ["", "lan", "anh"].map(|text| terms(&vec![(0, text.to_owned())]));
        model.apply(
            ENTITY,
            &[
                Change { doc: 1, before: none.clone(), after: lan.clone() },
                Change { doc: 1, before: lan.clone(), after: anh.clone() },
                Change { doc: 2, before: none.clone(), after: anh.clone() },
                Change { doc: 2, before: anh, after: none },
            ],
        );
        assert_eq!(model.postings(ENTITY), [("anh".to_owned(), 1, 0, 0)]);
    }

    #[test]
    fn what_is_not_visible_moves_nothing() {
        let mut all = Model::new();
        let mut seen = Model::new();
        let book = address_book(3_000, 3);
        all.set(book.clone());
        seen.set(book.into_iter().filter(|(doc, _)| doc % 5 == 0));
        for typed in ["nguyen", "n", "đường", "lan 7", "smith d"] {
            for order in [Order::Ranked, Order::Newest] {
                let query = Query::parse(typed);
                let visible = &mut |doc| Ok(doc % 5 == 0);
                let found = search(&*all.read(), ENTITY, &query, order, 20, visible).unwrap();
                assert_eq!(found, seen.search(typed, order, 20));
            }
        }
    }

    #[test]
    fn many_blocks_and_windows_give_the_same_hits_as_looking_at_every_record() {
        for (size, step) in [(9_000, 1), (9_000, 9), (1_500, 1 << 40)] {
            let mut model = Model::new();
            let mut book = address_book(size, step);
            // Later records first, so that blocks are split in the middle too.
            let early = book.drain(..1_000).collect::<Vec<_>>();
            for part in book.chunks(1_000) {
                model.set(part.to_vec());
            }
            model.set(early);
            assert!(model.postings(ENTITY) == model.expected_postings());
            model.check(&[
                "n",
                "nguyen",
                "nguyễn",
                "ng",
                "lan 77",
                "lân 7",
                "na",
                "09",
                "0",
                "0912",
                "vn",
                "smith đường",
                "d",
                "e l",
                "example vn nguyen a",
                "smith smith n",
                "tr n d",
                "zz",
                "smith zz",
                "77",
                "7 7",
                "a a",
            ]);
        }
    }

    #[test]
    fn every_damaged_byte_is_an_error_or_changes_nothing() {
        let model = Model::of(&[(1, "Nguyễn Văn A"), (2, "Nguyễn Thị B 0912345678")]);
        let mut blocks = Vec::new();
        let all = Range { start: Vec::new(), end: None };
        model
            .read()
            .scan(Space::Posting, &all, Direction::Up, &mut |key, value| {
                blocks.push((key.to_vec(), value.to_vec()));
                Ok(ControlFlow::Continue(()))
            })
            .unwrap();
        let (key, value) = blocks.remove(0);
        for place in 0..value.len() {
            let engine = Memory::new();
            let mut writes = WriteSet::default();
            let mut damaged = value.clone();
            damaged[place] ^= 0x55;
            writes.put(Space::Posting, &key, &damaged);
            engine.commit(writes, Sync::Now).unwrap();
            let read = engine.snapshot().unwrap();
            let query = Query::parse("nguyen");
            let order = Order::Newest;
            let error = search(&*read, ENTITY, &query, order, 9, &mut |_| Ok(true)).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Corrupt);
            let after = terms(&vec![(0, "lan".to_owned())]);
            let change = Change { doc: 9, before: Terms::default(), after };
            assert!(apply(&*read, ENTITY, &[change]).is_err());
            assert!(dump(&*read, ENTITY, &mut |_, _, _, _| Ok(())).is_err());
        }
    }

    #[test]
    fn no_hits_are_given_to_who_wants_none() {
        let model = Model::of(&[(1, "anvil"), (2, "anvil")]);
        for order in [Order::Newest, Order::Ranked] {
            let query = Query::parse("anvil");
            let hits = search(&*model.read(), ENTITY, &query, order, 0, &mut |_| Ok(true)).unwrap();
            assert_eq!(hits, []);
        }
    }

    #[test]
    fn nobody_is_asked_about_records_that_can_be_no_hits_any_more() {
        let records: Vec<_> = (1..=50).map(|doc| (doc, "anvil")).collect();
        let model = Model::of(&records);
        let query = Query::parse("anvil");
        for order in [Order::Newest, Order::Ranked] {
            let mut asked = Vec::new();
            let mut is_visible = |doc| {
                asked.push(doc);
                Ok(true)
            };
            search(&*model.read(), ENTITY, &query, order, 3, &mut is_visible).unwrap();
            assert_eq!(asked, [50, 49, 48], "{order:?}");
        }
    }

    #[test]
    fn a_posting_that_stands_in_two_blocks_is_damage() {
        let dumped = |first: &[u64], second: &[u64]| {
            let mut writes = WriteSet::default();
            for docs in [first, second] {
                let mut blocks = Blocks::new(&mut writes, ENTITY, Cut::Never);
                for doc in docs {
                    blocks.push(b"anvil", *doc, Mark::default());
                }
                blocks.finish();
            }
            let engine = Memory::new();
            engine.commit(writes, Sync::Now).unwrap();
            dump(&*engine.snapshot().unwrap(), ENTITY, &mut |_, _, _, _| Ok(()))
        };
        assert!(dumped(&[1, 2], &[3]).is_ok());
        assert_eq!(dumped(&[1, 2], &[2, 3]).unwrap_err().kind(), ErrorKind::Corrupt);
        assert_eq!(dumped(&[1, 3], &[2]).unwrap_err().kind(), ErrorKind::Corrupt);
    }

    fn word() -> impl Strategy<Value = String> {
        prop_oneof![
            "[abđdăâ]{1,3}",
            "[01]{1,7}",
            Just("nguyễn".to_owned()),
            Just("nguyen".to_owned()),
            "[東京]{1,2}",
        ]
    }

    fn texts() -> impl Strategy<Value = Texts> {
        let text = prop::collection::vec(word(), 0..4).prop_map(|words| words.join(" "));
        prop::collection::vec((0..8_u8, text), 0..4)
    }

    fn doc() -> impl Strategy<Value = u64> {
        prop_oneof![0..40_u64, 8_180..8_200_u64, Just(u64::MAX), Just(u64::MAX - 9_000)]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn index_and_hits_equal_the_model(
            batches in prop::collection::vec(prop::collection::btree_map(doc(), texts(), 1..30), 1..8),
            queries in prop::collection::vec(prop::collection::vec(word(), 1..4), 1..8),
        ) {
            let mut model = Model::new();
            for batch in batches {
                model.set(batch);
                prop_assert_eq!(model.postings(ENTITY), model.expected_postings());
            }
            for query in queries {
                model.check(&[&query.join(" ")]);
            }
        }

        #[test]
        fn any_bytes_under_a_true_check_are_read_without_panic(
            payload in prop::collection::vec(any::<u8>(), 0..60),
            doc in any::<u64>(),
        ) {
            let key = posting::key(ENTITY, b"lan", doc);
            let stored = crate::store::check::seal(Space::Posting, &key, &payload);
            let engine = Memory::new();
            let mut writes = WriteSet::default();
            writes.put(Space::Posting, &key, &stored);
            engine.commit(writes, Sync::Now).unwrap();
            let read = engine.snapshot().unwrap();
            for typed in ["lan", "l", "m"] {
                let query = Query::parse(typed);
                let found = search(&*read, ENTITY, &query, Order::Ranked, 99, &mut |_| Ok(true));
                prop_assert!(found.map_or_else(
                    |error| error.kind() == ErrorKind::Corrupt,
                    |hits| hits.len() <= payload.len(),
                ));
            }
            let _ = dump(&*read, ENTITY, &mut |_, _, _, _| Ok(()));
            let after = terms(&vec![(0, "lan lao".to_owned())]);
            let _ = apply(&*read, ENTITY, &[Change { doc: 9, before: Terms::default(), after }]);
        }
    }
}
