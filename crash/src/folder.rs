//! A folder with its files: a power loss leaves what was brought onto the disk, and any of the rest.

use std::{collections::BTreeMap, fs, io, path::Path};

use crm_core::planted::FileAct;

use crate::{
    device::Op,
    image::{Cut, Disk},
    random::Random,
};

/// Files by their names.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Something that was done to the file of this name, or to the name.
#[derive(Clone, Debug)]
pub(crate) struct Done {
    pub(crate) name: String,
    pub(crate) act: Act,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    Bytes(Op),
    /// Filled with all of the file of this name.
    Copy(String),
    Link(String),
    Rename(String),
    Remove,
    SyncFolder,
}

impl Done {
    pub(crate) fn of(path: &Path, act: FileAct<'_>) -> Self {
        let act = match act {
            FileAct::Copy { from } => Act::Copy(name(from)),
            FileAct::Write { offset, data } => {
                let offset = usize::try_from(offset).unwrap_or(usize::MAX);
                Act::Bytes(Op::Write { offset, data: data.to_vec() })
            }
            FileAct::SetLen(len) => {
                Act::Bytes(Op::SetLen(usize::try_from(len).unwrap_or(usize::MAX)))
            }
            FileAct::Sync => Act::Bytes(Op::Sync),
            FileAct::Link { name: other } => Act::Link(name(other)),
            FileAct::Rename { name: other } => Act::Rename(name(other)),
            FileAct::Remove => Act::Remove,
            FileAct::SyncFolder => Act::SyncFolder,
        };
        Self { name: name(path), act }
    }

    /// Whether it is about names, and not about what files hold.
    pub(crate) fn is_naming(&self) -> bool {
        matches!(self.act, Act::Link(_) | Act::Rename(_) | Act::Remove | Act::SyncFolder)
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// All files of a real folder, but the space that is set aside beside them.
///
/// # Errors
/// What the file system answers.
pub(crate) fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !name(&path).ends_with("-ballast") {
            files.insert(name(&path), fs::read(&path)?);
        }
    }
    Ok(files)
}

/// Which file has which name, by the file's number.
type Names = BTreeMap<String, usize>;

/// A folder under way.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    files: Vec<Disk>,
    names: Names,
    /// The names that are on the disk for certain.
    certain: Names,
    /// What was done to names since, each whole or not at all: who has the name then, if anybody.
    pending: Vec<Vec<(String, Option<usize>)>>,
}

impl Folder {
    pub(crate) fn new(files: Files) -> Self {
        let mut folder = Self::default();
        for (name, bytes) in files {
            folder.names.insert(name, folder.files.len());
            folder.files.push(Disk::new(bytes));
        }
        folder.certain = folder.names.clone();
        folder
    }

    pub(crate) fn run(&mut self, done: &Done) {
        let file = self.file(&done.name);
        match &done.act {
            Act::Bytes(op) => self.write(file, op),
            Act::Copy(from) => {
                let from = self.file(from);
                let data = self.files.get(from).map(Disk::now).unwrap_or_default();
                self.write(file, &Op::Write { offset: 0, data });
            }
            Act::Link(name) => self.rename(vec![(name.clone(), Some(file))]),
            Act::Rename(name) => {
                self.rename(vec![(done.name.clone(), None), (name.clone(), Some(file))]);
            }
            Act::Remove => self.rename(vec![(done.name.clone(), None)]),
            Act::SyncFolder => {
                self.pending.clear();
                self.certain = self.names.clone();
            }
        }
    }

    /// The file of this name; a new one when there is none.
    fn file(&mut self, name: &str) -> usize {
        if let Some(file) = self.names.get(name) {
            return *file;
        }
        let file = self.files.len();
        self.files.push(Disk::default());
        self.rename(vec![(name.to_owned(), Some(file))]);
        file
    }

    fn write(&mut self, file: usize, op: &Op) {
        if let Some(disk) = self.files.get_mut(file) {
            disk.run(op);
        }
    }

    fn rename(&mut self, change: Vec<(String, Option<usize>)>) {
        apply(&mut self.names, &change);
        self.pending.push(change);
    }

    /// What a power loss can leave now: of names one thing, of bytes another, in every pairing.
    pub(crate) fn images(&self, random: &mut Random) -> Vec<(Cut, Cut, Files)> {
        let names: &[Cut] = if self.pending.is_empty() {
            &[Cut::None]
        } else {
            &[Cut::None, Cut::All, Cut::Subset]
        };
        let bytes: &[Cut] = if self.files.iter().all(Disk::is_certain) {
            &[Cut::None]
        } else {
            &[Cut::None, Cut::All, Cut::Subset, Cut::Torn]
        };
        let mut images = Vec::new();
        for of_names in names {
            for of_bytes in bytes {
                images.push((*of_names, *of_bytes, self.image(*of_names, *of_bytes, random)));
            }
        }
        images
    }

    fn image(&self, of_names: Cut, of_bytes: Cut, random: &mut Random) -> Files {
        let mut names = self.certain.clone();
        for change in &self.pending {
            if of_names == Cut::All || (of_names == Cut::Subset && random.is_heads()) {
                apply(&mut names, change);
            }
        }
        let mut files = Files::new();
        for (name, file) in names {
            if let Some(disk) = self.files.get(file) {
                files.insert(name, disk.image(of_bytes, random));
            }
        }
        files
    }
}

fn apply(names: &mut Names, change: &[(String, Option<usize>)]) {
    for (name, file) in change {
        match file {
            Some(file) => names.insert(name.clone(), *file),
            None => names.remove(name),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(name: &str, act: Act) -> Done {
        Done { name: name.to_owned(), act }
    }

    fn write(name: &str, data: &[u8]) -> Done {
        done(name, Act::Bytes(Op::Write { offset: 0, data: data.to_vec() }))
    }

    /// Every content that a file of this name can have, and whether there can be none.
    fn left(folder: &Folder, name: &str) -> (Vec<Vec<u8>>, bool) {
        let mut contents = Vec::new();
        let mut is_absent = false;
        for number in 0..20 {
            for (_, _, files) in folder.images(&mut Random::of(1, "folder", number)) {
                match files.get(name) {
                    Some(bytes) if contents.contains(bytes) => {}
                    Some(bytes) => contents.push(bytes.clone()),
                    None => is_absent = true,
                }
            }
        }
        contents.sort();
        (contents, is_absent)
    }

    #[test]
    fn a_name_can_be_on_the_disk_before_the_bytes_and_the_other_way_round() {
        let mut folder = Folder::new(Files::new());
        folder.run(&write("new", b"all"));
        assert_eq!(left(&folder, "new"), (vec![Vec::new(), b"all".to_vec()], true));

        folder.run(&done("new", Act::Bytes(Op::Sync)));
        assert_eq!(left(&folder, "new"), (vec![b"all".to_vec()], true));

        folder.run(&done("new", Act::SyncFolder));
        assert_eq!(left(&folder, "new"), (vec![b"all".to_vec()], false));
    }

    #[test]
    fn who_replaces_a_file_leaves_the_old_one_or_the_new_one() {
        let files = [("old", b"1"), ("new", b"2")];
        let files = files.map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
        let mut folder = Folder::new(Files::from(files));
        folder.run(&done("new", Act::Rename("old".to_owned())));
        assert_eq!(left(&folder, "old"), (vec![b"1".to_vec(), b"2".to_vec()], false));
        assert_eq!(left(&folder, "new"), (vec![b"2".to_vec()], true));
    }
}
