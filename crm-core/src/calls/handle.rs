//! What calls are asked of.

use std::{ops::ControlFlow, path::PathBuf, sync::Arc};

use serde_json::Value as Json;

use super::{
    answer::Answer,
    files,
    given::Given,
    method::{Method, Of},
    methods::METHODS,
};
use crate::{
    crm::{Crm, Records, Row, Tx},
    entity::Change,
    error::{Error, ErrorKind, Result},
    exchange::OnProgress,
    query::Query,
};

/// What calls are asked of: a CRM, a user's view of it, a transaction or an earlier state.
#[derive(Clone, Debug)]
pub enum Handle {
    /// Each call is a commit of its own.
    Crm(Crm),
    /// Each call is a part of the transaction.
    Tx(Arc<Tx>),
}

impl From<Crm> for Handle {
    fn from(crm: Crm) -> Self {
        Self::Crm(crm)
    }
}

impl From<Arc<Tx>> for Handle {
    fn from(tx: Arc<Tx>) -> Self {
        Self::Tx(tx)
    }
}

impl Handle {
    /// Makes a call by its name: on the records of an entity, or on the handle itself.
    ///
    /// # Errors
    /// `UnknownField` and `WrongType` naming the argument, `Unsupported` where there is no such call, and what the call
    /// itself is refused for.
    pub fn call(&self, entity: Option<&str>, name: &str, given: Json) -> Result<Answer> {
        let is_asked = |of| match (self, entity) {
            (_, Some(_)) => of == Of::Records,
            (Self::Crm(_), None) => matches!(of, Of::Door | Of::Crm),
            (Self::Tx(_), None) => matches!(of, Of::Door | Of::Tx),
        };
        run(Some(self), entity, name, given, is_asked)
    }

    /// Imports files as the call `import_csv` does, or only tells what that would do, as `preview`, and tells how far it
    /// is; the answer says whether to go on.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    pub fn import(&self, preview: bool, given: Json, tell: &mut OnProgress<'_>) -> Result<Answer> {
        let method = named(if preview { "preview" } else { "import_csv" }, |of| of == Of::Crm)?;
        let report = files::import(self.crm()?, &Given::of(method, given)?, preview, tell)?;
        Ok(Answer::Told(report.to_json()))
    }

    /// Stores a content with the record of it that `create` would be given, by what brings it in.
    ///
    /// # Errors
    /// As [`call`](Self::call), and what the content is refused for.
    pub fn attach(
        &self,
        entity: &str,
        given: Json,
        store: impl FnOnce(&Records<'_>, Vec<Change>) -> Result<Row>,
    ) -> Result<Answer> {
        let method = named("create", |of| of == Of::Records)?;
        let records = self.records(entity)?;
        let changes = Given::of(method, given)?.changes(&records)?;
        Ok(Answer::Record(store(&records, changes)?))
    }

    /// Stops every call of a handle that `with_budget` gave, those that run and those to come.
    ///
    /// # Errors
    /// `Unsupported` for a handle without a budget.
    pub fn cancel(&self) -> Result<()> {
        let cancel = self.crm()?.budget().cancel.as_ref().ok_or_else(|| {
            let detail = "nothing stops the calls of this handle: take one from with_budget";
            Error::new(ErrorKind::Unsupported, detail)
        })?;
        cancel.cancel();
        Ok(())
    }

    /// The records of an entity.
    ///
    /// # Errors
    /// `UnknownField` when there is no such entity.
    pub fn records(&self, entity: &str) -> Result<Records<'_>> {
        match self {
            Self::Crm(crm) => crm.records(entity),
            Self::Tx(tx) => tx.records(entity),
        }
    }

    /// The CRM itself; a transaction has none of its calls.
    ///
    /// # Errors
    /// `Unsupported` for a transaction.
    pub fn crm(&self) -> Result<&Crm> {
        match self {
            Self::Crm(crm) => Ok(crm),
            Self::Tx(_) => {
                Err(Error::new(ErrorKind::Unsupported, "a transaction cannot do this: ask the CRM"))
            }
        }
    }
}

/// Opens a file by a call of the library, as `open` or `create`.
///
/// # Errors
/// As [`Handle::call`].
pub fn open(how: &str, given: Json) -> Result<Answer> {
    run(None, None, how, given, |of| of == Of::Library)
}

fn run(
    handle: Option<&Handle>,
    entity: Option<&str>,
    name: &str,
    given: Json,
    is_asked: impl Fn(Of) -> bool,
) -> Result<Answer> {
    let method = named(name, is_asked)?;
    (method.run)(&Call { handle, entity, given: Given::of(method, given)? })
}

fn named(name: &str, is_asked: impl Fn(Of) -> bool) -> Result<&'static Method> {
    let found = METHODS.iter().find(|method| method.name == name && is_asked(method.of));
    found.ok_or_else(|| {
        let detail = format!("there is no call {name} here");
        Error::new(ErrorKind::Unsupported, detail)
    })
}

/// A call on its way.
pub(super) struct Call<'c> {
    handle: Option<&'c Handle>,
    entity: Option<&'c str>,
    pub(super) given: Given,
}

impl Call<'_> {
    pub(super) fn handle(&self) -> Result<&Handle> {
        self.handle.ok_or_else(|| Error::new(ErrorKind::Bug, "a call is asked of nobody"))
    }

    pub(super) fn crm(&self) -> Result<&Crm> {
        self.handle()?.crm()
    }

    pub(super) fn tx(&self) -> Result<&Tx> {
        match self.handle()? {
            Handle::Tx(tx) => Ok(tx),
            Handle::Crm(_) => Err(Error::new(ErrorKind::Unsupported, "this is not a transaction")),
        }
    }

    pub(super) fn records(&self) -> Result<Records<'_>> {
        self.handle()?.records(self.entity.unwrap_or_default())
    }

    pub(super) fn query(&self) -> Result<Query> {
        Query::from_json(self.given.value("query"))
    }

    pub(super) fn path(&self, name: &'static str) -> Result<PathBuf> {
        self.given.text(name).map(PathBuf::from)
    }

    pub(super) fn changes(&self, records: &Records<'_>) -> Result<Vec<Change>> {
        self.given.changes(records)
    }

    /// Changes the record that is named.
    pub(super) fn update(&self, records: &Records<'_>, changes: Vec<Change>) -> Result<Answer> {
        let revision = self.given.maybe("revision", Given::int)?;
        Ok(Answer::Record(records.update(self.given.id("id")?, revision, changes)?))
    }

    /// The list that is named, and what of it is given.
    pub(super) fn item(&self) -> Result<(&str, &Json)> {
        Ok((self.given.text("list")?, self.given.value("item")))
    }

    pub(super) fn import(&self, preview: bool) -> Result<Answer> {
        let tell = &mut |_: &_| ControlFlow::Continue(());
        Ok(Answer::Told(files::import(self.crm()?, &self.given, preview, tell)?.to_json()))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;

    fn crm() -> Handle {
        match open("memory", json!({ "preset": "vi_vn", "company": "Hoa Sen", "seed": 7 })).unwrap()
        {
            Answer::Crm(crm) => crm.into(),
            other => panic!("{other:?}"),
        }
    }

    fn refused(answer: Result<Answer>) -> (ErrorKind, String) {
        let error = answer.unwrap_err();
        let field = error.fields().first().map(|broken| broken.field.to_string());
        (error.kind(), field.unwrap_or_default())
    }

    #[test]
    fn a_call_is_answered_by_what_it_tells() {
        let crm = crm();
        let given = json!({ "fields": { "name": "Acme", "tags": ["vip"] } });
        let Answer::Record(made) = crm.call(Some("account"), "create", given).unwrap() else {
            panic!("a record is told")
        };
        let id = json!({ "id": made.id().to_string() });

        let found = crm.call(Some("account"), "find", id.clone()).unwrap();
        assert!(matches!(found, Answer::Record(row) if row.revision() == 1));
        let query = json!({ "query": { "filter": "name == $name", "params": { "name": "Acme" } } });
        let count = crm.call(Some("account"), "count", query).unwrap();
        assert_eq!(count.into_json(), Some(json!(1)));
        crm.call(Some("account"), "delete", id.clone()).unwrap();
        let gone = crm.call(Some("account"), "find", id).unwrap();
        assert!(matches!(gone, Answer::Nothing));
        let verified = crm.call(None, "verify", Json::Null).unwrap().into_json().unwrap();
        assert_eq!(verified["problems"], json!([]));
        let company = crm.call(None, "company", Json::Null).unwrap();
        assert!(matches!(company, Answer::Record(row) if row.value("name") == "Hoa Sen".into()));
    }

    #[test]
    fn a_field_of_text_takes_nothing_that_is_only_written_as_text() {
        let crm = crm();
        let day = json!({ "$": "2026-11-20" });
        let (name, number) = (json!({ "name": day }), json!({ "number": day }));
        let fields = json!({ "name": "Acme", "founded_on": day, "annual_revenue": "5 USD" });
        let made = crm.call(Some("account"), "create", json!({ "fields": fields })).unwrap();
        let Answer::Record(made) = made else { panic!("a record is told") };
        let id = json!({ "$": made.id().to_string() });
        for (entity, call, given, field) in [
            (Some("account"), "create", json!({ "fields": name }), "name"),
            (Some("account"), "update", json!({ "id": id, "fields": name }), "name"),
            (
                Some("account"),
                "create",
                json!({ "fields": { "name": "x", "tags": [day] } }),
                "tags",
            ),
            (
                Some("account"),
                "add_item",
                json!({ "id": id, "list": "phones", "item": number }),
                "phones.number",
            ),
            (None, "flow", json!({ "name": "lose", "arguments": { "notes": day } }), "notes"),
            (None, "search", json!({ "words": day }), "words"),
        ] {
            let refusal = (ErrorKind::WrongType, field.to_owned());
            assert_eq!(refused(crm.call(entity, call, given)), refusal, "{call}");
        }

        let query = json!({ "filter": "founded_on == $day && id == $id", "params": { "day": day, "id": id } });
        let count = crm.call(Some("account"), "count", json!({ "query": query })).unwrap();
        assert_eq!(count.into_json(), Some(json!(1)));
        assert!(crm.call(Some("account"), "get", json!({ "id": id })).is_ok());
    }

    #[test]
    fn what_is_given_wrong_is_named() {
        let crm = crm();
        let (unknown, wrong) = (ErrorKind::UnknownField, ErrorKind::WrongType);
        for (entity, name, given, refusal) in [
            (Some("account"), "get", json!({ "id": 7 }), (wrong, "id")),
            (Some("account"), "get", json!({ "key": 7 }), (unknown, "key")),
            (Some("account"), "create", json!({ "fields": 7 }), (wrong, "fields")),
            (Some("account"), "create", json!({ "fields": { "name": 7 } }), (wrong, "name")),
            (Some("account"), "create", json!({ "fields": { "nam": "x" } }), (unknown, "nam")),
            (Some("account"), "list", json!({ "query": { "limit": "all" } }), (wrong, "limit")),
            (None, "search", json!({ "words": "x", "newest": "yes" }), (wrong, "newest")),
            (None, "search", json!({ "words": "x", "limits": 1 }), (unknown, "limits")),
            (None, "tick", json!({ "now": "soon" }), (wrong, "now")),
            (None, "revert", json!({ "change_set": 0.5 }), (wrong, "change_set")),
            (
                None,
                "flow",
                json!({ "name": "win", "arguments": { "deel": "" } }),
                (unknown, "deel"),
            ),
            (None, "close", json!("now"), (wrong, "")),
        ] {
            let found = refused(crm.call(entity, name, given));
            assert_eq!(found, (refusal.0, refusal.1.to_owned()), "{name}");
        }
        for (given, field) in [
            (json!({ "preset": "fr_fr" }), "preset"),
            (json!({ "preset": "#1" }), "preset"),
            (json!({ "durability": "half" }), "durability"),
            (json!({ "durability": { "relaxed": -1 } }), "durability"),
            (json!({ "cache_bytes": -1 }), "cache_bytes"),
            (json!({ "workers": "all" }), "workers"),
            (json!({ "test_clock": 5 }), "test_clock"),
        ] {
            assert_eq!(refused(open("memory", given)), (wrong, field.to_owned()));
        }
    }

    #[test]
    fn changes_may_come_as_a_list_in_their_order() {
        let crm = crm();
        let write = |name: &str, mut given: Json, changes: Json| {
            given["fields"] = changes;
            crm.call(Some("contact"), name, given)
        };
        let phone = |number: &str| json!({ "field": "phones", "add": { "number": number } });
        let made = json!([{ "field": "last_name", "set": "Lan" }, phone("+84901234567")]);
        let Answer::Record(made) = write("create", json!({}), made).unwrap() else {
            panic!("a record is told")
        };
        let id = json!({ "id": made.id().to_string() });
        let item = made.to_json()["phones"][0]["id"].clone();

        let changes = json!([
            { "field": "phones", "update": { "id": item, "number": "+84907654321" } },
            phone("+84901234567"),
            { "field": "phones", "remove": item },
            { "field": "first_name", "set": null },
        ]);
        let Answer::Record(changed) = write("update", id.clone(), changes).unwrap() else {
            panic!("a record is told")
        };
        let phones = changed.to_json()["phones"].clone();
        assert_eq!(
            (phones.as_array().unwrap().len(), phones[0]["number"].as_str()),
            (1, Some("+84901234567"))
        );
        for (change, kind, field) in [
            (json!({ "field": "shoes", "set": 7 }), ErrorKind::UnknownField, "shoes"),
            (json!({ "field": "phones", "remove": 7 }), ErrorKind::WrongType, "phones"),
            (
                json!({ "field": "custom", "set": { "shoes": 7 } }),
                ErrorKind::UnknownField,
                "custom.shoes",
            ),
            (json!("last_name"), ErrorKind::UnknownField, ""),
        ] {
            let refused = refused(write("update", id.clone(), json!([change])));
            assert_eq!(refused, (kind, field.to_owned()));
        }
    }

    #[test]
    fn nobody_is_asked_what_is_anothers() {
        let crm = crm();
        let Answer::Tx(tx) = crm.call(None, "transaction", Json::Null).unwrap() else {
            panic!("a transaction is told")
        };
        let tx = Handle::from(tx);
        let unsupported = (ErrorKind::Unsupported, String::new());

        assert_eq!(refused(tx.call(None, "close", Json::Null)), unsupported);
        assert_eq!(refused(crm.call(None, "commit", Json::Null)), unsupported);
        assert_eq!(refused(crm.call(None, "get", Json::Null)), unsupported);
        assert_eq!(refused(crm.call(None, "open", Json::Null)), unsupported);
        assert_eq!(
            refused(tx.import(false, json!({}), &mut |_| ControlFlow::Continue(()))),
            unsupported
        );
        assert!(matches!(tx.call(None, "commit", Json::Null).unwrap(), Answer::Nothing));
    }

    #[test]
    fn durability_is_said_in_each_languages_way() {
        for given in [json!("full"), json!({ "relaxed": 50 }), json!(["relaxed", 50]), Json::Null] {
            assert!(open("memory", json!({ "durability": given })).is_ok(), "{given}");
        }
    }

    #[test]
    fn every_call_has_a_name_of_its_own_and_a_doc() {
        let named: BTreeSet<_> =
            METHODS.iter().map(|method| (format!("{:?}", method.of), method.name)).collect();
        assert_eq!(named.len(), METHODS.len());
        for method in METHODS {
            assert!(method.doc.ends_with('.'), "{}", method.name);
            let mut names: Vec<&str> =
                method.takes.iter().chain(method.options.all).map(|it| it.name).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{}", method.name);
            assert!(method.options.all.iter().all(|option| option.doc.ends_with('.')));
            // What comes by its place and may be left out stands last.
            assert!(method.takes.is_sorted_by_key(|argument| !argument.required));
        }
    }
}
