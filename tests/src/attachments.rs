//! Contents of files: as they were given, stored once, gone with their last record, whatever breaks off.

use std::{io::Read, sync::Arc};

use crm_core::{
    Content, Crm, Error, ErrorKind, Link, MemoryDevice, OpenOptions, Query, SeededIds, TestClock,
    Timestamp, Verified,
    entity::{Record, Value},
    model::{
        Account, Attachment, AttachmentChange, AttachmentKind, Right, Role, Scope, User, UserRole,
    },
};
use uuid::Uuid;

const MEGABYTE: usize = 1 << 20;

fn clock() -> Arc<TestClock> {
    let now: Timestamp = "2026-11-21T08:00:00Z".parse().unwrap();
    Arc::new(TestClock::at(now))
}

fn options() -> OpenOptions {
    OpenOptions::new().clock(clock()).ids(Arc::new(SeededIds::new(7)))
}

fn crm() -> Crm {
    Crm::memory(options()).unwrap()
}

fn acme(crm: &Crm) -> Link {
    let account = crm.accounts().create(Account::new("Acme")).unwrap();
    Link::new("account", account.id.into()).unwrap()
}

/// Bytes without a pattern that a chunk could repeat, made as they are read.
struct Noise {
    state: u64,
    left: usize,
    /// The most that was asked for at once.
    largest: usize,
}

fn noise(seed: u64, left: usize) -> Noise {
    Noise { state: seed, left, largest: 0 }
}

impl Read for Noise {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.largest = self.largest.max(buffer.len());
        let count = buffer.len().min(self.left);
        for byte in &mut buffer[..count] {
            self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            *byte = self.state.to_be_bytes()[0];
        }
        self.left -= count;
        Ok(count)
    }
}

fn all(mut content: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    content.read_to_end(&mut bytes).unwrap();
    bytes
}

fn attach(crm: &Crm, to: &Link, name: &str, bytes: &[u8]) -> Record<Attachment> {
    crm.attachments().attach(Attachment::new(to.clone(), name), &mut &*bytes).unwrap()
}

fn content(crm: &Crm, file: &Record<Attachment>) -> Result<Content, Error> {
    crm.attachments().content(file.id)
}

fn check(crm: &Crm) -> Verified {
    let found = crm.verify().unwrap();
    assert!(found.is_sound(), "{:?}", found.problems);
    found
}

/// the bytes of a signed contract come back as they were given.
/// A source that fails.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("no"))
    }
}

/// A source that looks at the device between chunks.
struct Watched<'w> {
    noise: Noise,
    device: &'w MemoryDevice,
    seen: Vec<Vec<u8>>,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.noise.left.is_multiple_of(3 * MEGABYTE) {
            self.seen.push(self.device.image());
        }
        self.noise.read(buffer)
    }
}

#[test]
fn a_signed_contract_comes_back_byte_for_byte() {
    let crm = crm();
    let to = acme(&crm);
    let pdf: Vec<u8> = b"%PDF-1.7\r\n\0\xff".iter().copied().chain(0..=255).collect();
    let fields = Attachment {
        mime: Some("application/pdf".into()),
        kind: AttachmentKind::SignedContract,
        ..Attachment::new(to.clone(), "HD2026-0001.pdf")
    };

    let file = crm.attachments().attach(fields, &mut &*pdf).unwrap();

    assert_eq!(content(&crm, &file).unwrap().bytes().unwrap(), pdf);
    assert_eq!((file.size, content(&crm, &file).unwrap().len()), (Some(268), 268));
    let under = crm.attachments().by(&Attachment::BY_RECORD, &to, 10).unwrap();
    assert_eq!(under.len(), 1);
    let found = crm.search("hd2026", &crm_core::SearchOptions::new()).unwrap();
    assert_eq!(found[0].row.id(), Uuid::from(file.id));
    check(&crm);
}

/// A-09, for hosts that give a content as it comes in.
#[test]
fn a_content_given_in_pieces_is_the_one_given_whole() {
    let crm = crm();
    let (to, records) = (acme(&crm), crm.records("attachment").unwrap());
    let fields = |name: &str| {
        let fields = serde_json::json!({ "related_to": to.to_string(), "name": name });
        records.changes_from_json(fields.as_object().unwrap()).unwrap()
    };
    let whole = all(noise(5, 5 * MEGABYTE));
    for size in [1 << 16, 70_001, MEGABYTE, whole.len()] {
        let mut upload = records.upload().unwrap();
        whole.chunks(size).for_each(|piece| upload.push(piece).unwrap());
        let row = records.attach_upload(fields("in pieces"), upload).unwrap();

        let mut read = records.content(row.id()).unwrap();
        let pieces: Vec<_> = std::iter::from_fn(|| read.chunk().unwrap()).collect();
        assert!(pieces.iter().all(|piece| piece.len() <= 1 << 16));
        assert!(pieces.concat() == whole, "{size}");
    }
    let refused = crm.records("account").unwrap().upload().unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Unsupported);
    check(&crm);
}

#[test]
fn contents_of_every_size_come_back_whole() {
    let crm = crm();
    let to = acme(&crm);
    for size in [0, 1, 65_535, 65_536, 65_537, 4 * MEGABYTE, 4 * MEGABYTE + 1] {
        let file = Attachment::new(to.clone(), format!("{size}"));
        let file = crm.attachments().attach(file, &mut noise(3, size)).unwrap();
        let read = content(&crm, &file).unwrap();
        assert_eq!((read.is_empty(), read.len()), (size == 0, size as u64));
        assert!(all(read) == all(noise(3, size)), "{size}");
    }
    check(&crm);
}

#[test]
fn a_large_content_is_never_whole_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let crm = Crm::create(folder.path().join("a.crm"), options()).unwrap();
    let to = acme(&crm);
    let mut given = noise(5, 50 * MEGABYTE);

    let file = crm.attachments().attach(Attachment::new(to, "film"), &mut given).unwrap();

    assert!(given.largest <= 64 << 10, "{}", given.largest);
    let (mut read, mut same) = (content(&crm, &file).unwrap(), noise(5, 50 * MEGABYTE));
    let (mut one, mut other) = ([0; 10_000], [0; 10_000]);
    loop {
        let count = read.read(&mut one).unwrap();
        same.read_exact(&mut other[..count]).unwrap();
        assert!(one[..count] == other[..count]);
        if count == 0 {
            break;
        }
    }
    assert_eq!(same.left, 0);
}

#[test]
fn a_content_is_stored_once_and_goes_with_its_last_record() {
    let crm = crm();
    let to = acme(&crm);
    let bytes = all(noise(9, 5 * MEGABYTE));
    let before = check(&crm).derived;
    let one = attach(&crm, &to, "one", &bytes);
    let first = check(&crm).derived - before;
    let two = attach(&crm, &to, "two", &bytes);
    assert_eq!(one.sha256, two.sha256);
    // A second record brings its index keys and words, and no chunk.
    assert!(check(&crm).derived - before - first < 20);

    crm.attachments().trash(one.id).unwrap();
    crm.attachments().purge(one.id).unwrap();
    assert!(content(&crm, &two).unwrap().bytes().unwrap() == bytes);
    crm.attachments().trash(two.id).unwrap();
    check(&crm);
    crm.attachments().restore(two.id).unwrap();
    assert!(content(&crm, &two).unwrap().bytes().unwrap() == bytes);
    let mut reading = content(&crm, &two).unwrap();
    assert_eq!(reading.read(&mut [0; 10]).unwrap(), 10);
    crm.attachments().trash(two.id).unwrap();
    crm.attachments().purge(two.id).unwrap();

    assert!(std::io::copy(&mut reading, &mut std::io::sink()).is_err());
    assert!(check(&crm).derived < before + 20);
}

#[test]
fn a_file_may_be_read_by_whoever_sees_it_and_the_record_that_it_belongs_to() {
    let crm = crm();
    let to = acme(&crm);
    let file = attach(&crm, &to, "a", b"secret");
    let handle = |login: &str, entities: &[&str]| {
        let right = |entity: &&str| Right {
            entity: (*entity).into(),
            read: Scope::All,
            create: Scope::All,
            ..Right::default()
        };
        let rights = entities.iter().map(right).collect();
        let role = crm.roles().create(Role { rights, ..Role::new(login) }).unwrap().id;
        let roles = vec![UserRole { role, ..UserRole::default() }];
        let user = crm.users().create(User { roles, ..User::new(login, login) }).unwrap();
        crm.as_user(user.id).unwrap()
    };
    let kind = |found: Result<Content, Error>| found.map(|_| ()).map_err(|error| error.kind());

    let both = handle("both", &["account", "attachment"]);
    assert_eq!(content(&both, &file).unwrap().bytes().unwrap(), b"secret");
    let only_files = handle("files", &["attachment"]);
    assert_eq!(kind(content(&only_files, &file)), Err(ErrorKind::NotFound));
    let only_accounts = handle("accounts", &["account"]);
    assert_eq!(kind(content(&only_accounts, &file)), Err(ErrorKind::NotFound));
    let onto = only_files.attachments().attach(Attachment::new(to, "b"), &mut &b"x"[..]);
    assert_eq!(onto.unwrap_err().kind(), ErrorKind::BrokenLink);
}

#[test]
fn what_is_not_the_librarys_content_is_refused() {
    let crm = crm();
    let to = acme(&crm);
    let bare = crm.attachments().create(Attachment::new(to.clone(), "a")).unwrap_err();
    assert_eq!(bare.fields()[0].code, "attach_content");
    let made_up = Attachment {
        sha256: Some("00".repeat(32).parse().unwrap()),
        ..Attachment::new(to.clone(), "a")
    };
    assert_eq!(crm.attachments().create(made_up).unwrap_err().kind(), ErrorKind::Invalid);
    let records = crm.records("account").unwrap();
    let changes = vec![crm_core::entity::Change::set(1, Value::from("Beta"))];
    let refused = records.attach(changes, &mut &b"x"[..]).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Unsupported);
    let unread = crm.attachments().attach(Attachment::new(to.clone(), "a"), &mut Broken);
    assert_eq!(unread.unwrap_err().kind(), ErrorKind::Storage);
    let file = attach(&crm, &to, "a", b"x");
    let renamed = [AttachmentChange::Name("b".into())];
    assert_eq!(crm.attachments().update(file.id, renamed).unwrap().name, "b");
    assert_eq!(crm.attachments().count(&Query::new()).unwrap(), 1);
    check(&crm);
}

#[test]
fn contents_of_a_transaction_come_with_it_or_are_collected() {
    let clock = clock();
    let options = OpenOptions::new().clock(clock.clone()).ids(Arc::new(SeededIds::new(7)));
    let crm = Crm::memory(options).unwrap();
    let to = acme(&crm);
    let before = check(&crm).derived;
    let file = || Attachment::new(to.clone(), "a");

    let tx = crm.transaction().unwrap();
    let large = tx.attachments().attach(file(), &mut noise(1, 9 * MEGABYTE)).unwrap();
    let unread = tx.attachments().content(large.id).map(|_| ()).unwrap_err();
    assert_eq!(unread.kind(), ErrorKind::Unsupported);
    tx.rollback().unwrap();
    // Chunks wait for a record that may still come.
    assert!(check(&crm).derived > before + 100);
    crm.tick("2026-11-22T09:00:00Z".parse().unwrap()).unwrap();
    assert!(check(&crm).derived <= before + 2);

    let tx = crm.transaction().unwrap();
    let one = tx.attachments().attach(file(), &mut noise(1, 9 * MEGABYTE)).unwrap();
    let two = tx.attachments().attach(file(), &mut noise(1, 9 * MEGABYTE)).unwrap();
    tx.commit().unwrap();
    for file in [one, two] {
        assert!(all(content(&crm, &file).unwrap()) == all(noise(1, 9 * MEGABYTE)));
    }
    check(&crm);

    let tx = crm.transaction().unwrap();
    let late = tx.attachments().attach(file(), &mut noise(2, 9 * MEGABYTE)).unwrap();
    let refused = tx.attachments().update(late.id, [AttachmentChange::Name(String::new())]);
    assert_eq!(refused.unwrap_err().kind(), ErrorKind::Invalid);
    tx.commit().unwrap();
    assert!(all(content(&crm, &late).unwrap()) == all(noise(2, 9 * MEGABYTE)));
    check(&crm);
}

#[test]
fn a_file_that_was_cut_off_while_a_content_came_in_is_sound() {
    // given a device that shows its bytes as they were after every second chunk that was read
    let device = Arc::new(MemoryDevice::new(Vec::new()));
    let crm = Crm::create("a", options().device(device.clone())).unwrap();
    let to = acme(&crm);
    let mut given = Watched { noise: noise(4, 15 * MEGABYTE), device: &device, seen: Vec::new() };
    let file = crm.attachments().attach(Attachment::new(to, "a"), &mut given).unwrap();
    given.seen.push(device.image());

    // when each of these is opened, then it is sound, and holds the attachment whole or not at all
    let images = given.seen.len();
    for (place, bytes) in given.seen.into_iter().enumerate() {
        let device = Arc::new(MemoryDevice::new(bytes));
        let crm = Crm::open("a", options().device(device)).unwrap();
        check(&crm);
        let found = crm.attachments().find(file.id).unwrap();
        assert_eq!(found.is_some(), place + 1 == images);
    }
}

#[test]
fn a_backup_holds_the_contents() {
    let folder = tempfile::tempdir().unwrap();
    let crm = Crm::create(folder.path().join("a.crm"), options()).unwrap();
    let to = acme(&crm);
    let file = attach(&crm, &to, "a", &all(noise(1, MEGABYTE)));

    crm.backup_to(folder.path().join("b.crm")).unwrap();

    let copy = Crm::open(folder.path().join("b.crm"), options()).unwrap();
    assert!(all(content(&copy, &file).unwrap()) == all(noise(1, MEGABYTE)));
    check(&copy);
}
