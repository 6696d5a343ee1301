//! Kills processes that write, at drawn moments, and asks what the file still holds.
//!
//! Every call that a child said was answered must be in the file, the one after it whole or not at all, and nothing
//! else. One child writes to a file of its own, or several write to one together while others read.

mod child;
mod summary;
mod writer;

use std::{
    collections::BTreeMap,
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use crm_core::{Crm, ErrorKind, OpenOptions};

pub(crate) use self::child::run as run_child;
use self::{
    summary::{Mode, Summary},
    writer::Writer,
};
use crate::{
    flows::writers,
    promise::{Broken, guarded},
    random::Random,
    state,
};

/// How many kills a file lives through.
const KILLS_A_FILE: usize = 6;
/// How many processes write to a shared file.
const WRITERS: usize = 3;
/// For how many milliseconds a child may write before it is killed.
const LIFE: u64 = 150;

/// A language's program that writes.
#[derive(Clone, Debug)]
pub(crate) struct Language {
    pub(crate) name: &'static str,
    program: PathBuf,
    arguments: Vec<String>,
}

impl Language {
    /// This program itself.
    ///
    /// # Errors
    /// When it does not know where it is.
    pub(crate) fn rust() -> io::Result<Self> {
        let arguments = vec!["child".to_owned(), "write".to_owned()];
        Ok(Self { name: "rust", program: env::current_exe()?, arguments })
    }

    /// The script in `crash/children` with this name, run by this program.
    pub(crate) fn script(name: &'static str, program: PathBuf, script: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("children");
        Self { name, program, arguments: vec![folder.join(script).to_string_lossy().into_owned()] }
    }
}

/// Kills so many children; each one's language, moment and company are drawn.
///
/// # Errors
/// When a child cannot be started or fails by itself.
pub(crate) fn run(seed: u64, count: usize, languages: &[Language]) -> Result<Summary, String> {
    let mut summary = Summary::default();
    for round in 0_usize.. {
        if summary.kills() >= count {
            break;
        }
        let mut random = Random::of(seed, "kill", round as u64);
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let mode = if round.is_multiple_of(2) { Mode::Exclusive } else { Mode::Shared };
        let place = format!("seed {seed}, file {round}, {}", mode.name());
        let mut file =
            File { path: folder.path().join("killed.crm"), mode, place, said: BTreeMap::new() };
        match mode {
            Mode::Exclusive => {
                for kill in 0..KILLS_A_FILE {
                    let language = drawn(languages, &mut random)?;
                    file.alone(language, kill, &mut random, &mut summary)?;
                    file.judge(&mut summary);
                }
            }
            Mode::Shared => {
                // Made by nobody who is killed: several cannot make one file together.
                let made = Crm::create(&file.path, OpenOptions::new()).and_then(|crm| crm.close());
                made.map_err(|error| error.to_string())?;
                for meeting in 0..KILLS_A_FILE.div_ceil(WRITERS) {
                    file.together(languages, meeting, &mut random, &mut summary)?;
                    file.judge(&mut summary);
                }
            }
        }
    }
    Ok(summary)
}

/// A file under way, with what its children said.
struct File {
    path: PathBuf,
    mode: Mode,
    place: String,
    /// The last call that a child said was answered, by the child's name.
    said: BTreeMap<String, usize>,
}

impl File {
    fn start(&self, language: &Language, name: &str) -> Result<Writer, String> {
        let mut command = Command::new(&language.program);
        command.args(&language.arguments).arg(&self.path).arg(name).arg(self.mode.name());
        Writer::start(command, language.name, name)
    }

    /// One child writes until it is killed; some not even until the file is made.
    fn alone(
        &mut self,
        language: &Language,
        kill: usize,
        random: &mut Random,
        summary: &mut Summary,
    ) -> Result<(), String> {
        let writer = self.start(language, &format!("{kill}"))?;
        if random.below(8) > 0 {
            writer.wait_until_ready()?;
        }
        let begun = Instant::now();
        thread::sleep(Duration::from_millis(random.next() % LIFE));
        let lived = begun.elapsed();
        self.end(writer, lived, summary)
    }

    /// Several write and one reads; one of them is killed, the others go on, and then the power goes for all.
    fn together(
        &mut self,
        languages: &[Language],
        meeting: usize,
        random: &mut Random,
        summary: &mut Summary,
    ) -> Result<(), String> {
        let reader = Writer::start(self.reader()?, "reader", "reader")?;
        let mut writers = Vec::new();
        for number in 0..WRITERS {
            let language = drawn(languages, random)?;
            writers.push(self.start(language, &format!("{meeting}-{number}"))?);
        }
        for writer in writers.iter().chain([&reader]) {
            writer.wait_until_ready()?;
        }
        let begun = Instant::now();
        thread::sleep(Duration::from_millis(random.next() % LIFE));
        random.shuffle(&mut writers);
        if let Some(first) = writers.pop() {
            self.end(first, Duration::ZERO, summary)?;
        }
        // Nobody waits for what the dead one held.
        writers.iter().try_for_each(Writer::wait_for_more)?;
        thread::sleep(Duration::from_millis(random.next() % LIFE));
        *summary.lived.entry(self.mode).or_default() += begun.elapsed();
        for writer in writers {
            self.end(writer, Duration::ZERO, summary)?;
        }
        summary.reads += reader.kill()?.unwrap_or_default();
        Ok(())
    }

    fn reader(&self) -> Result<Command, String> {
        let mut command = Command::new(env::current_exe().map_err(|error| error.to_string())?);
        command.args(["child", "read"]).arg(&self.path).args(["reader", self.mode.name()]);
        Ok(command)
    }

    fn end(
        &mut self,
        writer: Writer,
        lived: Duration,
        summary: &mut Summary,
    ) -> Result<(), String> {
        let (language, name) = (writer.language, writer.name.clone());
        let last = writer.kill()?;
        *summary.kills.entry((language, self.mode)).or_default() += 1;
        *summary.answered.entry((language, self.mode)).or_default() += last.unwrap_or_default();
        *summary.lived.entry(self.mode).or_default() += lived;
        self.said.insert(name, last.unwrap_or_default());
        Ok(())
    }

    fn judge(&self, summary: &mut Summary) {
        if let Err(broken) = self.look() {
            summary.findings.push((self.place.clone(), broken));
        }
    }

    fn look(&self) -> Result<(), Broken> {
        if !self.path.exists() {
            return self.nothing_said();
        }
        let crm = match Crm::open(&self.path, OpenOptions::new()) {
            // Its making was cut off; who wants it makes it again.
            Err(error) if error.kind() == ErrorKind::ForeignFile => {
                self.nothing_said()?;
                let removed = fs::remove_file(&self.path);
                return removed.map_err(|error| Broken::Inconsistent(error.to_string()));
            }
            opened => opened.map_err(|error| Broken::Inconsistent(error.to_string()))?,
        };
        let names = guarded(|| {
            let verified = crm.verify()?;
            let names = state::names(&crm)?;
            crm.close()?;
            Ok((verified, names))
        });
        let (verified, mut names) = names.map_err(Broken::Inconsistent)?;
        if !verified.is_sound() {
            return Err(Broken::Inconsistent(verified.problems.join("; ")));
        }
        for (child, last) in &self.said {
            for number in 1..=*last {
                let found = names.remove(&format!("{child} {number}")).unwrap_or_default();
                if found != writers::RECORDS {
                    let told = format!("call {number} of {child} was answered: {found} records");
                    return Err(Broken::Lost(told));
                }
            }
            let next = names.remove(&format!("{child} {}", last + 1)).unwrap_or_default();
            if next != 0 && next != writers::RECORDS {
                return Err(Broken::Inconsistent(format!("{next} records of a call of {child}")));
            }
        }
        match names.len() {
            0 => Ok(()),
            more => Err(Broken::Inconsistent(format!("{more} names that nobody wrote"))),
        }
    }

    fn nothing_said(&self) -> Result<(), Broken> {
        match self.said.values().max() {
            Some(1..) => Err(Broken::Lost("the whole file".to_owned())),
            _ => Ok(()),
        }
    }
}

fn drawn<'a>(languages: &'a [Language], random: &mut Random) -> Result<&'a Language, String> {
    languages.get(random.below(languages.len())).ok_or_else(|| "there is no language".to_owned())
}
