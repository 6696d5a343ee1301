//! Who may do what: every role of a new file, wherever a record stands, whatever a field right says, with every way
//! of reading and changing. What is expected is reckoned here, from the scopes that are written down here.

use crm_core::{
    Crm, ErrorKind, Link, OpenOptions, Query, Result, SearchOptions, Tx,
    entity::{BaseChange, ListChange, Record},
    flow::{MoveDeal, Refusal, Win},
    model::{
        Account, AccountChange, Comment, CommentChange, Contact, Deal, DealChange, DealId,
        FieldAccess, FieldRight, Lead, LocalePreset, Membership, Note, Role, RoleId, Scope,
        StageCategory, StageId, Team, TeamId, User, UserChange, UserId, UserKind, UserRole,
    },
    report::Asked,
};

/// A role of a new file, and what it promises of deals.
struct Promise {
    role: &'static str,
    read: Scope,
    create: Scope,
    edit: Scope,
    delete: Scope,
    export: Scope,
    /// Whether other users are seen, so that a record can be given to them.
    sees_users: bool,
    /// Whether field rights do not hold.
    administers: bool,
}

impl Promise {
    const fn all_to(role: &'static str, scope: Scope) -> Self {
        Self {
            role,
            read: scope,
            create: scope,
            edit: scope,
            delete: scope,
            export: scope,
            sees_users: true,
            administers: false,
        }
    }
}

const PROMISES: [Promise; 5] = [
    Promise { administers: true, ..Promise::all_to("Administrator", Scope::All) },
    Promise::all_to("Manager", Scope::Subtree),
    Promise { read: Scope::Team, export: Scope::None, ..Promise::all_to("Staff", Scope::Own) },
    Promise {
        delete: Scope::None,
        export: Scope::None,
        sees_users: false,
        ..Promise::all_to("Partner", Scope::Own)
    },
    Promise { sees_users: false, ..Promise::all_to("Portal", Scope::None) },
];

/// What a role may do with the field that the matrix looks at: a plain one, one to read, a hidden one.
const ACCESSES: [FieldAccess; 3] = [FieldAccess::Write, FieldAccess::Read, FieldAccess::None];

/// Where a record stands, seen from the user who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Own,
    Team,
    Subtree,
    Elsewhere,
    Ownerless,
}

const PLACES: [Place; 5] =
    [Place::Own, Place::Team, Place::Subtree, Place::Elsewhere, Place::Ownerless];

impl Place {
    fn is_in(self, scope: Scope) -> bool {
        match scope {
            Scope::All => true,
            Scope::Subtree => matches!(self, Self::Own | Self::Team | Self::Subtree),
            Scope::Team => matches!(self, Self::Own | Self::Team),
            Scope::Own => self == Self::Own,
            _ => false,
        }
    }

    /// A word that only the record's name has.
    fn name(self) -> String {
        format!("{self:?}deal").to_lowercase()
    }

    /// A word that only the record's field has.
    fn step(self) -> String {
        format!("{self:?}step").to_lowercase()
    }
}

/// A company with a deal in each place, and a user of one role.
struct World {
    program: Crm,
    asked: Crm,
    user: UserId,
    far: UserId,
    deals: Vec<(Place, Option<UserId>, DealId)>,
    stages: Vec<StageId>,
}

fn crm() -> Crm {
    let start = "2026-11-20T02:00:00Z".parse().unwrap();
    let options = OpenOptions::new().preset(LocalePreset::EnUs).replayable(start, 7).unwrap();
    Crm::memory(options).unwrap()
}

fn built_in(crm: &Crm, name: &str) -> Record<Role> {
    crm.roles().find_by(&Role::NAMED, &crm_core::fold(name)).unwrap().unwrap()
}

fn team(crm: &Crm, name: &str, parent: Option<TeamId>) -> TeamId {
    crm.teams().create(Team { parent, ..Team::new(name) }).unwrap().id
}

fn user(crm: &Crm, login: &str, team: Option<TeamId>, role: Option<RoleId>) -> UserId {
    let teams = team.map(|team| Membership { team, primary: true, ..Membership::default() });
    let roles = role.map(|role| UserRole { role, ..UserRole::default() });
    let (teams, roles) = (teams.into_iter().collect(), roles.into_iter().collect());
    crm.users().create(User { teams, roles, ..User::new(login, login) }).unwrap().id
}

fn world(promise: &Promise, access: FieldAccess) -> World {
    let program = crm();
    let role = built_in(&program, promise.role).fields;
    let mut fields = role.fields;
    fields.push(FieldRight {
        entity: "deal".to_owned(),
        field: "next_step".to_owned(),
        access,
        ..FieldRight::default()
    });
    let role = Role { name: "The role".to_owned(), fields, ..role };
    let role = program.roles().create(role).unwrap().id;
    let mine = team(&program, "Mine", None);
    let below = team(&program, "Below", Some(mine));
    let elsewhere = team(&program, "Elsewhere", None);
    let asked = user(&program, "asked", Some(mine), Some(role));
    let colleague = user(&program, "colleague", Some(mine), None);
    let under = user(&program, "under", Some(below), None);
    let far = user(&program, "far", Some(elsewhere), None);
    let owners = [Some(asked), Some(colleague), Some(under), Some(far), None];
    let stages = program.stages().list(&Query::new().sort("order")).unwrap().items;
    let open = stages.iter().filter(|stage| stage.category == StageCategory::Open);
    let stages: Vec<StageId> = open.map(|stage| stage.id).collect();
    let deals = PLACES.into_iter().zip(owners).map(|(place, owner)| {
        let deal = Deal { next_step: Some(place.step()), ..Deal::new(place.name(), stages[0]) };
        let deal = program.deals().create_with(deal, [BaseChange::Owner(owner)]).unwrap();
        (place, owner, deal.id)
    });
    let deals = deals.collect();
    World { asked: program.as_user(asked).unwrap(), user: asked, far, deals, stages, program }
}

/// What was asked of each record, and what it came to.
struct Cells {
    named: String,
    count: usize,
    wrong: Vec<String>,
}

impl Cells {
    fn tell(&mut self, operation: &str, found: &str, expected: &str) {
        self.count += 1;
        if found != expected {
            self.wrong.push(format!("{}, {operation}: {found}, not {expected}", self.named));
        }
    }
}

fn code<T>(result: Result<T>) -> String {
    result.map_or_else(|error| error.code().to_owned(), |_| "ok".to_owned())
}

fn many(result: Result<u64>) -> String {
    result.map_or_else(|error| error.code().to_owned(), |count| count.to_string())
}

/// What a change comes to in a transaction that is given up.
fn tried<T>(crm: &Crm, change: impl FnOnce(&Tx) -> Result<T>) -> String {
    let tx = crm.transaction().unwrap();
    let outcome = code(change(&tx));
    tx.rollback().unwrap();
    outcome
}

fn named(filter: &str, value: String) -> Query {
    Query::new().filter(filter).param("value", value)
}

/// The operations of the matrix: a change of their number is a change of what is asserted.
const READS: usize = 12;
const WRITES: usize = 9;

///
#[test]
fn each_role_does_with_each_record_and_field_what_it_promises_and_no_more() {
    let (mut count, mut wrong) = (0, Vec::new());
    for promise in &PROMISES {
        for access in ACCESSES {
            let world = world(promise, access);
            let access = if promise.administers { FieldAccess::Write } else { access };
            for &(place, owner, deal) in &world.deals {
                let named = format!("{} with {access:?}, {place:?}", promise.role);
                let mut cells = Cells { named, count: 0, wrong: Vec::new() };
                reads(&world, promise, access, place, deal, &mut cells);
                writes(&world, promise, access, (place, owner, deal), &mut cells);
                assert_eq!(cells.count, READS + WRITES);
                count += cells.count;
                wrong.append(&mut cells.wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cells:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(count, PROMISES.len() * ACCESSES.len() * PLACES.len() * (READS + WRITES));
}

fn reads(
    world: &World,
    promise: &Promise,
    access: FieldAccess,
    place: Place,
    id: DealId,
    cells: &mut Cells,
) {
    let crm = &world.asked;
    let sees = place.is_in(promise.read);
    let knows = promise.read != Scope::None;
    let reads = knows && access != FieldAccess::None;
    let if_seen = |yes: &'static str, no: &'static str| if sees { yes } else { no };
    let if_known = |known: bool, expected: &'static str| {
        if known { expected } else { "unknown_field" }
    };
    let shown = if_seen(if reads { "shown" } else { "masked" }, "absent");
    let how = |deal: Option<&Record<Deal>>| match deal.map(|deal| deal.next_step.clone()) {
        None => "absent",
        Some(None) => "masked",
        Some(Some(step)) if step == place.step() => "shown",
        Some(Some(_)) => "another",
    };
    let find = |deals: &[Record<Deal>]| how(deals.iter().find(|deal| deal.id == id)).to_owned();
    let listed = |query: &Query| match crm.deals().list(query) {
        Ok(page) => find(&page.items),
        Err(error) => error.code().to_owned(),
    };

    cells.tell("find", how(crm.deals().find(id).unwrap().as_ref()), shown);
    cells.tell("get", &code(crm.deals().get(id)), if_seen("ok", "not_found"));
    cells.tell("list", &listed(&Query::new()), shown);
    cells.tell("sort", &listed(&Query::new().sort("next_step")), if_known(reads, shown));
    let by_name = named("name == $value", place.name());
    let by_field = named("next_step == $value", place.step());
    cells.tell("count", &many(crm.deals().count(&by_name)), if_known(knows, if_seen("1", "0")));
    cells.tell("filter", &many(crm.deals().count(&by_field)), if_known(reads, if_seen("1", "0")));
    let found = |words: &str| {
        let found = crm.search(words, &SearchOptions::new()).unwrap();
        found.iter().filter(|found| found.row.id() == id.uuid()).count().to_string()
    };
    cells.tell("search", &found(&place.name()), if_seen("1", "0"));
    let by_words = if reads { if_seen("1", "0") } else { "0" };
    cells.tell("search of the field", &found(&place.step()), by_words);

    let board = crm.report("board", &Asked::new().query(by_name)).map(|board| {
        let json = board.to_json();
        json["open"]["count"].as_u64().unwrap()
    });
    cells.tell("report", &many(board), if_known(knows, if_seen("1", "0")));
    let owner = world.deals.iter().find(|deal| deal.2 == id).and_then(|deal| deal.1);
    let totals = crm.totals_by_owner(&Deal::BOARD).unwrap();
    let of_owner = totals.iter().filter(|sum| sum.owner == owner.map(Into::into));
    let counted: i64 = of_owner.map(|sum| sum.sum.count).sum();
    cells.tell("totals", &counted.to_string(), if_seen("1", "0"));
    let mut file = Vec::new();
    crm.export_csv("deal", &Query::new(), &mut file).unwrap();
    let file = String::from_utf8(file).unwrap();
    let exported = match (file.contains(&id.to_string()), file.contains(&place.step())) {
        (false, false) => "absent",
        (true, false) => "masked",
        (true, true) => "shown",
        (false, true) => "leaked",
    };
    let exports = sees && place.is_in(promise.export);
    cells.tell("export", exported, if exports { shown } else { "absent" });
    let history = code(crm.history("deal", id.into()));
    cells.tell("history", &history, if_seen("ok", "not_found"));
}

fn writes(
    world: &World,
    promise: &Promise,
    access: FieldAccess,
    (place, owner, id): (Place, Option<UserId>, DealId),
    cells: &mut Cells,
) {
    let crm = &world.asked;
    let knows = promise.read != Scope::None;
    // What a field right says, where the record can be changed.
    let with_field = |expected: &'static str| match access {
        _ if expected != "ok" => expected,
        FieldAccess::None => "unknown_field",
        FieldAccess::Read => "forbidden",
        _ => expected,
    };
    let target = |scope: Scope| match (place.is_in(promise.read), place.is_in(scope)) {
        (false, _) => "not_found",
        (true, false) => "forbidden",
        (true, true) => "ok",
    };
    let edit = target(promise.edit);

    // A record that is made for nobody is the own one.
    let made = if place == Place::Ownerless { Place::Own } else { place };
    let create = match (knows, made == Place::Own || promise.sees_users) {
        (false, _) => "unknown_field",
        (true, false) => "broken_link",
        (true, true) if made.is_in(promise.create) => "ok",
        (true, true) => "forbidden",
    };
    let new = |next_step: Option<String>| {
        let deal = Deal { next_step, ..Deal::new("New", world.stages[0]) };
        tried(crm, |tx| tx.deals().create_with(deal, [BaseChange::Owner(owner)]))
    };
    cells.tell("create", &new(None), create);
    // Which fields may be set is asked before anything else.
    let refused = knows && access != FieldAccess::Write;
    let expected = if refused { with_field("ok") } else { create };
    cells.tell("create with the field", &new(Some("Call".to_owned())), expected);
    let update = |change: DealChange| tried(crm, |tx| tx.deals().update(id, [change]));
    cells.tell("edit", &update(DealChange::Name("Renamed".to_owned())), edit);
    let step = DealChange::NextStep(Some("Call".to_owned()));
    cells.tell("edit of the field", &update(step.clone()), with_field(edit));
    cells.tell("delete", &tried(crm, |tx| tx.deals().trash(id)), target(promise.delete));

    let assign = |to: UserId| update(DealChange::Base(BaseChange::Owner(Some(to))));
    cells.tell("take over", &assign(world.user), edit);
    // The record keeps its team, unless it has none.
    let stays = |scope: Scope| match place {
        Place::Own | Place::Team => Place::Team.is_in(scope),
        place => place.is_in(scope),
    };
    let given = match edit {
        "ok" if owner == Some(world.far) => "ok",
        "ok" if !promise.sees_users => "broken_link",
        "ok" if !stays(promise.edit) && !stays(promise.create) => "forbidden",
        expected => expected,
    };
    cells.tell("give away", &assign(world.far), given);

    let all = named("name == $value", place.name());
    let mass = crm.deals().mass_update(&all, [step], Refusal::Preview).map_or_else(
        |error| error.code().to_owned(),
        |done| match (done.matched, done.changed, done.refused.first()) {
            (1, 0, Some(refused)) => refused.code.clone(),
            (1, 1, None) => "ok".to_owned(),
            (0, 0, None) => "not_found".to_owned(),
            other => format!("{other:?}"),
        },
    );
    cells.tell("mass update", &mass, if knows { with_field(edit) } else { "unknown_field" });

    let moved = tried(crm, |tx| tx.move_deal(MoveDeal::new(id, world.stages[1])));
    let won = tried(crm, |tx| tx.win(Win::new(id)));
    cells.tell("flows", &format!("{moved} {won}"), &format!("{edit} {edit}"));
    let kept = world.program.deals().get(id).unwrap();
    assert_eq!(kept.base.revision, 1, "{} wrote", cells.named);
}

/// what a user may do is asked at each call, of a handle that is open too.
#[test]
fn a_change_of_role_or_team_takes_effect_on_the_next_call() {
    let crm = crm();
    let (staff, portal) = (built_in(&crm, "Staff").id, built_in(&crm, "Portal").id);
    let (north, south) = (team(&crm, "North", None), team(&crm, "South", None));
    let ann = user(&crm, "ann", Some(north), Some(staff));
    let lead = Lead { last_name: Some("Trần".into()), ..Lead::new() };
    let lead = crm.leads().create_with(lead, [BaseChange::Team(Some(north))]).unwrap().id;
    let asked = crm.as_user(ann).unwrap();
    let give = |role: RoleId| {
        let roles = vec![UserRole { role, ..UserRole::default() }];
        crm.users().update(ann, [UserChange::Roles(ListChange::Set(roles))]).unwrap();
    };
    let join = |team: TeamId| {
        let teams = vec![Membership { team, ..Membership::default() }];
        crm.users().update(ann, [UserChange::Teams(ListChange::Set(teams))]).unwrap();
    };
    assert!(asked.leads().get(lead).is_ok());
    give(portal);
    assert_eq!(asked.leads().get(lead).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(asked.leads().list(&Query::new()).unwrap().items, []);
    give(staff);
    assert!(asked.leads().get(lead).is_ok());
    join(south);
    assert_eq!(asked.leads().get(lead).unwrap_err().kind(), ErrorKind::NotFound);
    crm.users().update(ann, [UserChange::Inactive(true)]).unwrap();
    assert_eq!(asked.leads().count(&Query::new()).unwrap_err().kind(), ErrorKind::Forbidden);
}

/// neither what colleagues say among themselves nor that they say it.
#[test]
fn customers_who_serve_themselves_never_see_internal_comments() {
    let crm = crm();
    let [staff, portal] = ["Staff", "Portal"].map(|name| built_in(&crm, name).id);
    let ann = user(&crm, "ann", None, Some(staff));
    let guest = user(&crm, "guest", None, Some(portal));
    crm.users().update(guest, [UserChange::Kind(UserKind::Portal)]).unwrap();
    let own = [BaseChange::Owner(Some(guest))];
    let contact = crm.contacts().create_with(Contact::new("Lan"), own.clone()).unwrap().id;
    let about = Some(Link::new("contact", contact.into()).unwrap());
    let secret = Comment { related_to: about.clone(), internal: true, ..Comment::new("Bargain") };
    let secret = crm.comments().create_with(secret, [BaseChange::Owner(Some(ann))]).unwrap().id;
    let asked = crm.as_user(guest).unwrap();
    let said = Comment { related_to: about, ..Comment::new("Please call") };
    let said = asked.comments().create(said).unwrap().id;

    assert!(asked.contacts().get(contact).is_ok());
    assert_eq!(asked.comments().get(secret).unwrap_err().kind(), ErrorKind::NotFound);
    let listed = asked.comments().list(&Query::new()).unwrap().items;
    assert_eq!(listed.iter().map(|comment| comment.id).collect::<Vec<_>>(), [said]);
    assert!(asked.search("bargain", &SearchOptions::new()).unwrap().is_empty());
    assert!(asked.history("comment", secret.into()).is_err());
    let by_field = Query::new().filter("internal");
    assert_eq!(asked.comments().count(&by_field).unwrap_err().kind(), ErrorKind::UnknownField);
    // Nor is one given to them, or made of what they said.
    let given = crm.comments().update(secret, own.map(CommentChange::Base));
    assert_eq!(given.unwrap_err().kind(), ErrorKind::Invalid);
    let hidden = crm.comments().update(said, [CommentChange::Internal(true)]);
    assert_eq!(hidden.unwrap_err().kind(), ErrorKind::Invalid);
}

/// A note is seen by its own owner and team, a file with the record that it belongs to.
#[test]
fn what_is_about_a_hidden_record_has_rights_of_its_own_and_a_file_has_not() {
    let crm = crm();
    let ann = user(&crm, "ann", None, Some(built_in(&crm, "Staff").id));
    let far = user(&crm, "far", None, None);
    let account = crm.accounts().create_with(Account::new("Acme"), [BaseChange::Owner(Some(ann))]);
    let account = account.unwrap().id;
    let about = Link::new("account", account.into()).unwrap();
    let asked = crm.as_user(ann).unwrap();
    let note = Note::new(about.clone(), "Met them");
    let note = asked.notes().create(note).unwrap().id;
    let file = crm_core::model::Attachment::new(about, "bargain.pdf");
    let file = asked.attachments().attach(file, &mut &b"%PDF"[..]).unwrap().id;
    let shown = || {
        let listed = asked.attachments().list(&Query::new()).unwrap().items.len();
        let counted = asked.attachments().count(&Query::new()).unwrap();
        let found = asked.search("bargain", &SearchOptions::new()).unwrap().len();
        let known = asked.history("attachment", file.into()).is_ok();
        let earlier = asked.as_of(crm.now()).unwrap().attachments().find(file).unwrap();
        let content = asked.attachments().content(file).is_ok();
        (listed, counted, found, known, earlier.is_some(), content)
    };
    assert_eq!(shown(), (1, 1, 1, true, true, true));
    let away = [AccountChange::Base(BaseChange::Owner(Some(far)))];
    crm.accounts().update(account, away).unwrap();
    assert_eq!(shown(), (0, 0, 0, false, false, false));
    assert_eq!(asked.attachments().trash(file).unwrap_err().kind(), ErrorKind::NotFound);
    assert!(asked.notes().get(note).is_ok());
    assert_eq!(crm.attachments().count(&Query::new()).unwrap(), 1);
}
