//! What publishing did.

/// What publishing did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// Files that are new or differ from before.
    pub written: usize,
    /// Files that kept their bytes and their time.
    pub unchanged: usize,
    /// Own files that the site no longer has.
    pub removed: usize,
    /// Bytes of the written files.
    pub bytes: u64,
    /// What lies in the folder and is not ours, folders with `/` at the end; sorted.
    pub foreign: Vec<String>,
    /// Copies of files that were edited by hand; sorted.
    pub backed_up: Vec<String>,
    /// How the new site became visible.
    pub way: Way,
    /// What the operator should know, in German.
    pub notes: Vec<String>,
}

/// How the new site became visible.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Nothing differed, nothing was touched.
    Unchanged,
    /// There was no site before.
    Fresh,
    /// The old and the new folder changed places in one step.
    Swap,
    /// Each file was replaced by itself, assets first, deletions last. Also when only one changed.
    PerFile,
}
