//! Contents of files on their way in and out: a chunk at a time, never whole in memory.

use std::{fmt, io, mem};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    crm::{Collection, Crm, Records, Row, collection::typed},
    entity::{Change, EntityDef, FieldKind, Record, Value},
    error::{Error, ErrorKind, Result},
    model::{Attachment, AttachmentId},
    planted::idle,
    store::{
        blob::{self, Place, Staged},
        catalog::Registered,
        engine::WriteSet,
        meta,
        work::{Work, missing},
    },
    value::ContentHash,
};

/// The content of a file, read a chunk at a time.
///
/// A content whose last record is deleted while it is read ends with an error.
pub struct Content {
    crm: Crm,
    place: Place,
    next: u32,
    chunk: Vec<u8>,
    taken: usize,
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content").field("len", &self.place.size).finish_non_exhaustive()
    }
}

impl Content {
    /// How many bytes it has.
    pub fn len(&self) -> u64 {
        self.place.size
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.place.size == 0
    }

    /// All of it at once.
    ///
    /// # Errors
    /// As [`chunk`](Self::chunk).
    pub fn bytes(mut self) -> Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(usize::try_from(self.place.size).unwrap_or_default());
        while let Some(mut chunk) = self.chunk()? {
            bytes.append(&mut chunk);
        }
        Ok(bytes)
    }

    /// The next piece of it, 64 KiB or what is left; nothing at the end.
    ///
    /// # Errors
    /// `NotFound` when it was deleted meanwhile, `Corrupt` or `Storage` when the file cannot be read.
    pub fn chunk(&mut self) -> Result<Option<Vec<u8>>> {
        if self.taken >= self.chunk.len() && !self.fill()? {
            return Ok(None);
        }
        let mut chunk = mem::take(&mut self.chunk);
        chunk.drain(..mem::take(&mut self.taken).min(chunk.len()));
        Ok(Some(chunk))
    }

    /// Reads the next chunk; whether there was one.
    fn fill(&mut self) -> Result<bool> {
        if self.next >= self.place.chunks {
            return Ok(false);
        }
        let snapshot = self.crm.store().snapshot()?;
        self.chunk = blob::chunk(&*snapshot, self.place.upload, self.next)?;
        self.taken = 0;
        self.next += 1;
        Ok(true)
    }
}

impl io::Read for Content {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken >= self.chunk.len() && !self.fill().map_err(io::Error::other)? {
            return Ok(0);
        }
        let rest = self.chunk.get(self.taken..).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(rest) {
            *to = *from;
        }
        self.taken += count;
        Ok(count)
    }
}

/// A content on its way in, given a piece at a time, for hosts whose streams cannot be waited for.
///
/// One that is let go is deleted by a later `tick`.
pub struct Upload {
    crm: Crm,
    staged: Staged,
    hasher: Sha256,
    chunk: Vec<u8>,
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload").field("len", &self.staged.size).finish_non_exhaustive()
    }
}

impl Upload {
    /// Gives the next piece of the content, of any size.
    ///
    /// # Errors
    /// `Storage` when it cannot be written, `Unsupported` when the content is larger than a file can hold.
    pub fn push(&mut self, mut piece: &[u8]) -> Result<()> {
        while !piece.is_empty() {
            let (now, rest) = piece.split_at(piece.len().min(blob::CHUNK - self.chunk.len()));
            self.chunk.extend_from_slice(now);
            piece = rest;
            if self.chunk.len() == blob::CHUNK {
                self.put()?;
            }
        }
        Ok(())
    }

    /// Takes what was gathered as the next chunk. What is larger than a few chunks goes ahead of its record.
    fn put(&mut self) -> Result<()> {
        if self.chunk.is_empty() {
            return Ok(());
        }
        let staged = &mut self.staged;
        if staged.chunks > 0 && staged.chunks.is_multiple_of(blob::AT_ONCE) {
            self.crm.bring(staged)?;
        }
        self.hasher.update(&self.chunk);
        blob::put_chunk(&mut staged.rest, staged.upload, staged.chunks, &self.chunk);
        staged.size += self.chunk.len() as u64;
        staged.chunks = staged.chunks.checked_add(1).ok_or_else(|| {
            Error::new(ErrorKind::Unsupported, "the content is larger than a file can hold")
        })?;
        self.chunk.clear();
        Ok(())
    }

    fn finish(mut self) -> Result<Staged> {
        self.put()?;
        self.staged.hash = ContentHash::new(self.hasher.finalize().into());
        Ok(self.staged)
    }
}

impl Crm {
    fn upload(&self) -> Result<Upload> {
        let staged = Staged {
            upload: self.work()?.new_id(),
            hash: ContentHash::default(),
            size: 0,
            chunks: 0,
            begun: false,
            rest: WriteSet::default(),
        };
        let chunk = Vec::with_capacity(blob::CHUNK);
        Ok(Upload { crm: self.clone(), staged, hasher: Sha256::new(), chunk })
    }

    /// Brings a content in, a chunk at a time.
    fn stage(&self, content: &mut dyn io::Read) -> Result<Upload> {
        let mut upload = self.upload()?;
        let mut piece = Vec::with_capacity(blob::CHUNK);
        loop {
            piece.clear();
            let limited = &mut io::Read::take(&mut *content, blob::CHUNK as u64);
            if io::Read::read_to_end(limited, &mut piece).map_err(unreadable)? == 0 {
                return Ok(upload);
            }
            upload.push(&piece)?;
        }
    }

    /// Commits the chunks that were read so far.
    fn bring(&self, staged: &mut Staged) -> Result<()> {
        let chunks = mem::take(&mut staged.rest);
        self.write_with(&mut |work| {
            work.extra = chunks.clone();
            meta::write_upload(&mut work.extra, staged.upload, work.now.millis(), staged.chunks);
            Ok(())
        })?;
        staged.begun = true;
        Ok(())
    }

    /// Runs a write that uses a content; when it fails, what was brought in for it goes.
    fn with_content<R>(
        &self,
        content: Upload,
        write: impl FnOnce(&Staged) -> Result<R>,
    ) -> Result<R> {
        let staged = content.finish()?;
        let outcome = write(&staged);
        if outcome.is_err() && staged.begun {
            // `tick` collects what cannot be deleted now.
            let _ = self.write_with(&mut |work| {
                blob::discard(&mut work.extra, staged.upload, staged.chunks);
                Ok(())
            });
        }
        outcome
    }

    /// Deletes what was brought in for records that never came.
    pub(super) fn collect_uploads(&self) -> Result<()> {
        let snapshot = self.store().snapshot()?;
        for (upload, chunks) in blob::given_up(&*snapshot, self.now().millis())? {
            self.write_with(&mut |work| {
                // It may have found its record in the meantime.
                if meta::has_upload(&*work.snapshot, upload)? {
                    blob::discard(&mut work.extra, upload, chunks);
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

impl Collection<'_, Attachment> {
    /// Stores a file's content and its record: the same content is stored once, however often it is attached.
    ///
    /// In [`Crm::write`], which may run its function again, give a reader that begins anew each time.
    ///
    /// # Errors
    /// `Storage` when the content cannot be read or written, and as [`create`](Self::create).
    pub fn attach(
        &self,
        fields: Attachment,
        content: &mut dyn io::Read,
    ) -> Result<Record<Attachment>> {
        let crm = self.crm();
        typed(crm.with_content(crm.stage(content)?, |staged| {
            self.insert_with(fields, |work, registered, record| {
                work.insert_content(registered, record, staged)
            })
        })?)
    }

    /// The content of an attached file, for whoever may see the attachment and the record that it belongs to.
    ///
    /// # Errors
    /// `NotFound` when there is no such attachment, or it or its record may not be seen.
    pub fn content(&self, id: AttachmentId) -> Result<Content> {
        let place = self.read(|work, registered| work.content(registered, id.uuid()))?;
        Ok(self.crm().open_content(place))
    }
}

impl Records<'_> {
    /// Stores a file's content and its record, as [`Collection::attach`].
    ///
    /// # Errors
    /// `Unsupported` for an entity whose records hold no content, and as [`Collection::attach`].
    pub fn attach(&self, changes: Vec<Change>, content: &mut dyn io::Read) -> Result<Row> {
        idle!(self.method("attach") => self.blank());
        holds_content(self.def())?;
        self.attach_upload(changes, self.crm().stage(content)?)
    }

    /// Begins to bring a content in, a piece at a time; [`attach_upload`](Self::attach_upload) gives it its record.
    ///
    /// # Errors
    /// `Unsupported` for an entity whose records hold no content, `Closed` after closing.
    pub fn upload(&self) -> Result<Upload> {
        holds_content(self.def())?;
        self.crm().upload()
    }

    /// Stores a content that was brought in a piece at a time, and its record, as [`Collection::attach`].
    ///
    /// # Errors
    /// As [`attach`](Self::attach).
    pub fn attach_upload(&self, changes: Vec<Change>, content: Upload) -> Result<Row> {
        idle!(self.method("attach") => self.blank());
        holds_content(self.def())?;
        self.crm().with_content(content, |staged| {
            self.write_row(|work, registered| {
                let mut record = work.blank(registered);
                for change in &changes {
                    work.give(registered, &mut *record, change.clone())?;
                }
                work.insert_content(registered, record, staged)
            })
        })
    }

    /// The content of a file, as [`Collection::content`].
    ///
    /// # Errors
    /// `Unsupported` for an entity whose records hold no content, and as [`Collection::content`].
    pub fn content(&self, id: Uuid) -> Result<Content> {
        idle!(self.method("content") => Ok(self.crm().open_content(Place::default())));
        let place = self.read(|work, registered| work.content(registered, id))?;
        Ok(self.crm().open_content(place))
    }
}

impl Crm {
    fn open_content(&self, place: Place) -> Content {
        Content { crm: self.clone(), place, next: 0, chunk: Vec::new(), taken: 0 }
    }
}

impl Work {
    /// Where the content of a record stands, if it may be read.
    fn content(&self, registered: &Registered, id: Uuid) -> Result<Place> {
        let def = registered.entity.def();
        let position = holds_content(def)?;
        let record = self.get(registered, id)?;
        let gone = || missing(registered, id);
        // What belongs to a record that may not be seen may not be seen either.
        if let Value::Link(link) = record.named(def, "related_to") {
            let owner = self.catalog.find(link.entity()).ok_or_else(gone)?;
            self.find(owner, link.id())?.ok_or_else(gone)?;
        }
        let value = record.value(position);
        let hash: ContentHash = value.as_text().ok_or_else(gone)?.parse()?;
        let comes = self.contents().iter().any(|staged| staged.hash == hash);
        blob::place(&*self.snapshot, hash)?.ok_or_else(|| {
            if comes {
                let detail = "the content can be read once the transaction is committed";
                return Error::new(ErrorKind::Unsupported, detail);
            }
            Error::new(ErrorKind::Corrupt, "a content has gone: run check, or restore a backup")
        })
    }
}

/// The position of the field that holds a content.
fn holds_content(def: &EntityDef) -> Result<usize> {
    def.fields.iter().position(|field| field.kind == FieldKind::Blob).ok_or_else(|| {
        Error::new(ErrorKind::Unsupported, format!("a {} holds no content of a file", def.name))
    })
}

fn unreadable(error: io::Error) -> Error {
    Error::new(ErrorKind::Storage, "the content to attach cannot be read").with_source(error)
}
