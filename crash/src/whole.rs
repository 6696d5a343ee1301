//! Calls that make a file whole or not at all: whenever they are cut off, there is no file of the name, the one that was
//! there before, or all of the new one.

use std::{cell::RefCell, collections::HashMap, fs, io, path::Path, rc::Rc, sync::Arc};

use crm_core::{
    Crm, Error, ErrorKind, RestoreOptions, Result,
    planted::{self, FileAct},
};

use crate::{
    device::{Op, Recorder},
    flow::{new_file_options, written_file},
    folder::{self, Act, Done, Files, Folder},
    promise::{Broken, guarded},
    random::Random,
    report::{Point, Report},
    state::State,
};

/// The file that is made, and the one that it is made of.
const TARGET: &str = "acme.crm";
const SOURCE: &str = "other.crm";
/// How many operations of each call fail, besides those on names.
const FAILING: usize = 24;

/// A call that makes a file.
struct Making {
    name: &'static str,
    /// What lies in the folder before.
    before: fn() -> Result<Files>,
    make: fn(&Path) -> Result<()>,
}

const ALL: [Making; 5] = [
    Making { name: "create a file", before: || Ok(Files::new()), make: create },
    Making { name: "back up", before: || Ok(Files::new()), make: back_up },
    Making {
        name: "restore",

        before: || Ok([(SOURCE.to_owned(), written_file()?)].into()),
        make: |folder| restore(folder, false),
    },
    Making {
        name: "restore over",

        before: || {
            let files = [(SOURCE.to_owned(), written_file()?), (TARGET.to_owned(), new_file()?)];
            Ok(files.into())
        },
        make: |folder| restore(folder, true),
    },
    Making {
        name: "salvage",

        before: || Ok([(SOURCE.to_owned(), damaged_file()?)].into()),
        make: |folder| Crm::salvage(folder.join(SOURCE), folder.join(TARGET)).map(drop),
    },
];

fn create(folder: &Path) -> Result<()> {
    Crm::create(folder.join(TARGET), new_file_options()?)?.close()
}

fn back_up(folder: &Path) -> Result<()> {
    let device = Arc::new(Recorder::new(written_file()?));
    let crm = Crm::open("crash", new_file_options()?.device(device))?;
    crm.backup_to(folder.join(TARGET))
}

fn restore(folder: &Path, replace: bool) -> Result<()> {
    Crm::restore(folder.join(SOURCE), folder.join(TARGET), RestoreOptions { replace })
}

fn new_file() -> Result<Vec<u8>> {
    let device = Arc::new(Recorder::default());
    Crm::create("crash", new_file_options()?.device(device.clone()))?.close()?;
    Ok(device.bytes())
}

/// A file of which something is lost, and not all.
fn damaged_file() -> Result<Vec<u8>> {
    let whole = written_file()?;
    let folder = tempfile::tempdir().map_err(failed)?;
    let (from, to) = (folder.path().join(SOURCE), folder.path().join(TARGET));
    // From behind, where records lie.
    for place in (0..whole.len()).rev().step_by(1_024) {
        let mut damaged = whole.clone();
        let Some(page) = damaged.get_mut(place.saturating_sub(512)..place) else { continue };
        for byte in page {
            *byte ^= 0x55;
        }
        fs::write(&from, &damaged).map_err(failed)?;
        if let Ok(salvaged) = Crm::salvage(&from, &to) {
            if salvaged.records > 0 && !salvaged.lost.is_empty() {
                return Ok(damaged);
            }
            fs::remove_file(&to).map_err(failed)?;
        }
    }
    Err(Error::new(ErrorKind::Bug, "no damage loses something and not all"))
}

/// Cuts every call after each operation, and lets operations fail: those on names, and of the others some or `all`.
///
/// # Errors
/// When a call fails without any fault.
pub(crate) fn run(seed: u64, all: bool, only: Option<&str>) -> Result<Report> {
    let mut report = Report::default();
    for making in &ALL {
        if only.is_none_or(|only| making.name == only) {
            Made::by(making)?.cut(seed, all, &mut report)?;
        }
    }
    Ok(report)
}

/// The name of each of these calls.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|making| making.name)
}

/// A call that was played, undisturbed.
struct Made<'a> {
    making: &'a Making,
    before: Files,
    done: Vec<Done>,
    /// What the file of the name held, if there was one, and what it holds afterwards.
    states: (Option<State>, State),
    /// What files of these bytes hold.
    known: RefCell<HashMap<Vec<u8>, std::result::Result<State, String>>>,
}

/// Which operation fails, and whether all later ones do.
#[derive(Clone, Copy, Debug)]
struct Failing {
    number: usize,
    sticky: bool,
}

impl Failing {
    fn meets(self, number: usize) -> bool {
        number == self.number || (self.sticky && number > self.number)
    }
}

impl<'a> Made<'a> {
    fn by(making: &'a Making) -> Result<Self> {
        let before = (making.before)()?;
        let played = play(making, &before, None)?;
        played.result?;
        let after = played.files.get(TARGET).map(|bytes| state(bytes));
        let after = after
            .transpose()?
            .ok_or_else(|| Error::new(ErrorKind::Bug, format!("{} made no file", making.name)))?;
        let replaced = before.get(TARGET).map(|bytes| state(bytes)).transpose()?;
        let states = (replaced, after);
        Ok(Self { making, before, done: played.done, states, known: RefCell::default() })
    }

    fn cut(&self, seed: u64, all: bool, report: &mut Report) -> Result<()> {
        let name = self.making.name;
        self.cut_each(&self.done, seed, report);
        let mut random = Random::of(seed, name, 0);
        let every = if all { 1 } else { self.done.len().div_ceil(FAILING) };
        let first = random.below(every);
        for (number, done) in self.done.iter().enumerate() {
            if done.is_naming() || number % every == first {
                for sticky in [false, true] {
                    self.fail(Failing { number, sticky }, report)?;
                }
            }
        }
        Ok(())
    }

    /// Cuts the power after each of these operations.
    fn cut_each(&self, all: &[Done], seed: u64, report: &mut Report) {
        let name = self.making.name;
        let mut folder = Folder::new(self.before.clone());
        for (number, done) in all.iter().enumerate() {
            folder.run(done);
            let mut random = Random::of(seed, name, number as u64);
            let is_over = number + 1 == all.len();
            for (of_names, of_bytes, files) in folder.images(&mut random) {
                report.count(name, point(done));
                if let Err(broken) = self.judge(&files, is_over) {
                    let place = format!(
                        "seed {seed}, operation {}, names {of_names:?}, bytes {of_bytes:?}",
                        number + 1
                    );
                    report.find(name, place, broken);
                }
            }
        }
    }

    fn fail(&self, failing: Failing, report: &mut Report) -> Result<()> {
        let name = self.making.name;
        report.count(name, if failing.sticky { Point::IoForGood } else { Point::IoOnce });
        let played = play(self.making, &self.before, Some(failing))?;
        if let Err(broken) = self.judge_failed(failing, played) {
            let what =
                self.done.get(failing.number).map_or("operation", |done| point(done).title());
            report.find(name, format!("{what}, {failing:?}"), broken);
        }
        Ok(())
    }

    fn judge_failed(&self, failing: Failing, played: Played) -> std::result::Result<(), Broken> {
        match &played.result {
            Err(error) if error.kind() != ErrorKind::Storage => {
                return Err(Broken::Inconsistent(format!("the wrong error: {error}")));
            }
            // Who opens a file anew after a failure, or throws it away, may do without what failed.
            _ => {}
        }
        let is_removal = self.done.get(failing.number).is_some_and(|it| it.act == Act::Remove);
        let is_left = |name: &str| ![TARGET, SOURCE].contains(&name);
        if !(failing.sticky || is_removal)
            && let Some(left) = played.files.keys().find(|name| is_left(name))
        {
            return Err(Broken::Inconsistent(format!("{left} was left behind")));
        }
        let is_answered = played.result.is_ok();
        self.judge(&played.files, is_answered)?;
        // What failed is not on the disk, whatever was made of it.
        let mut folder = Folder::new(self.before.clone());
        for (number, done) in played.done.iter().enumerate() {
            if !failing.meets(number) {
                folder.run(done);
            }
        }
        let mut random = Random::of(failing.number as u64, self.making.name, 1);
        let mut images = folder.images(&mut random).into_iter();
        images.try_for_each(|(_, _, files)| self.judge(&files, is_answered))
    }

    fn judge(&self, files: &Files, is_answered: bool) -> std::result::Result<(), Broken> {
        if files.get(SOURCE) != self.before.get(SOURCE) {
            return Err(Broken::Inconsistent("what it is made of was changed".to_owned()));
        }
        let (replaced, after) = &self.states;
        let Some(bytes) = files.get(TARGET) else {
            return match (is_answered, replaced) {
                (true, _) => Err(Broken::Lost("a file that was made is gone".to_owned())),
                (false, Some(_)) => Err(Broken::Lost("what was to be replaced is gone".to_owned())),
                (false, None) => Ok(()),
            };
        };
        let held = self.known.borrow().get(bytes).cloned();
        let held = held.unwrap_or_else(|| {
            let found = guarded(|| state(bytes));
            self.known.borrow_mut().insert(bytes.clone(), found.clone());
            found
        });
        match held {
            Ok(held) if held == *after => Ok(()),
            Ok(held) if Some(held) == *replaced && !is_answered => Ok(()),
            Ok(_) => {
                Err(Broken::Inconsistent("a file of the name holds something else".to_owned()))
            }
            Err(told) => {
                Err(Broken::Inconsistent(format!("a file of the name is not whole: {told}")))
            }
        }
    }
}

fn point(done: &Done) -> Point {
    match &done.act {
        _ if done.is_naming() => Point::Naming,
        Act::Bytes(Op::SetLen(_)) => Point::AfterSetLen,
        Act::Bytes(Op::Sync) => Point::AfterSync,
        _ => Point::AfterWrite,
    }
}

/// What came of a call.
struct Played {
    result: Result<()>,
    done: Vec<Done>,
    files: Files,
}

/// Makes a call in a real folder.
fn play(making: &Making, before: &Files, failing: Option<Failing>) -> Result<Played> {
    let folder = tempfile::tempdir().map_err(failed)?;
    for (name, bytes) in before {
        fs::write(folder.path().join(name), bytes).map_err(failed)?;
    }
    let done: Rc<RefCell<Vec<Done>>> = Rc::default();
    let hears = Rc::clone(&done);
    planted::watch_files(Some(Box::new(move |path: &Path, act: FileAct<'_>| {
        let mut done = hears.borrow_mut();
        let number = done.len();
        done.push(Done::of(path, act));
        if failing.is_some_and(|failing| failing.meets(number)) {
            Err(io::Error::other("a planted input/output error"))
        } else {
            Ok(())
        }
    })));
    let result = guarded(|| Ok((making.make)(folder.path())));
    planted::watch_files(None);
    let result = result.unwrap_or_else(|panic| Err(Error::new(ErrorKind::Bug, panic)));
    let files = folder::read(folder.path()).map_err(failed)?;
    Ok(Played { result, done: done.take(), files })
}

/// What a file of these bytes holds.
fn state(bytes: &[u8]) -> Result<State> {
    let device = Arc::new(Recorder::new(bytes.to_vec()));
    State::of(&Crm::open("crash", new_file_options()?.device(device))?)
}

fn failed(error: io::Error) -> Error {
    Error::new(ErrorKind::Storage, "there is no folder to work in").with_source(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flows::stories::ELSEWHERE;

    /// What comes of the call when its operations are these instead.
    fn findings(name: &str, change: impl FnOnce(&mut Vec<Done>)) -> usize {
        let made = Made::by(ALL.iter().find(|making| making.name == name).unwrap()).unwrap();
        let mut done = made.done.clone();
        change(&mut done);
        let mut report = Report::default();
        made.cut_each(&done, 1, &mut report);
        report.findings.len()
    }

    #[test]
    fn a_name_that_is_given_before_the_file_is_whole_is_found() {
        for making in &ALL {
            assert_eq!(findings(making.name, |_| {}), 0, "{}", making.name);
            let early = findings(making.name, |done| {
                let named =
                    done.iter().position(|it| matches!(it.act, Act::Link(_) | Act::Rename(_)));
                let named = done.remove(named.unwrap());
                let first = done.iter().position(|it| it.name == named.name).unwrap();
                done.insert(first + 1, named);
            });
            assert!(early > 0, "{}", making.name);
        }
    }

    #[test]
    fn a_disk_whose_syncs_do_nothing_is_found() {
        for making in &ALL {
            let unsynced = findings(making.name, |done| {
                done.retain(|it| !matches!(it.act, Act::Bytes(Op::Sync)));
            });
            assert!(unsynced > 0, "{}", making.name);
        }
    }

    /// What stories call what is cut here.
    const CALLED: [(&str, &str); 4] = [
        ("backup_to", "back up"),
        ("create", "create a file"),
        ("restore", "restore"),
        ("salvage", "salvage"),
    ];

    #[test]
    fn every_call_that_makes_a_file_is_cut() {
        let is_cut = |call: &str| {
            CALLED.iter().any(|(called, name)| *called == call && names().any(|it| it == *name))
        };
        // The others ask for files that are there, or for none.
        let makes = |call: &str| !call.starts_with("file.") && call != "memory";
        let lacking: Vec<_> =
            ELSEWHERE.iter().filter(|call| makes(call) && !is_cut(call)).collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }
}
