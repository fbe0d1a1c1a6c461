//! The few system calls that `std` does not offer, and renaming with patience.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// Pauses between attempts to replace a file that another program holds.
const PAUSES: [u64; 5] = [10, 20, 40, 80, 160];

/// Renames, and tries again for a while when another program holds the file.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to), thread::sleep)
}

/// Repeats an attempt that fails because somebody holds the file, waiting longer each time.
pub(super) fn patiently(
    mut attempt: impl FnMut() -> io::Result<()>,
    mut pause: impl FnMut(Duration),
) -> io::Result<()> {
    for wait in PAUSES {
        match attempt() {
            Err(error) if is_held(&error) => pause(Duration::from_millis(wait)),
            done => return done,
        }
    }
    attempt()
}

/// Whether an error may pass by itself: a virus scanner, an indexer, an open window.
fn is_held(error: &io::Error) -> bool {
    // Windows: 5 access denied, 32 sharing violation, 33 lock violation.
    let windows = cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33));
    windows || matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ResourceBusy)
}

/// Lets two folders change places in one step.
#[cfg(target_os = "linux")]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether this system can exchange folders at all.
pub(super) const CAN_EXCHANGE: bool = cfg!(target_os = "linux");

/// Whether an error says that a way does not exist here, rather than that the disk is in trouble.
pub(super) fn is_refusal(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ResourceBusy
            | ErrorKind::CrossesDevices
            | ErrorKind::InvalidInput
            | ErrorKind::Unsupported
            | ErrorKind::PermissionDenied
            | ErrorKind::TooManyLinks
    )
}

/// Brings everything that was written below a folder to the disk.
#[cfg(target_os = "linux")]
pub(super) fn sync_below(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn sync_below(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_below(&entry.path())?;
        } else {
            File::options().write(true).open(entry.path())?.sync_all()?;
        }
    }
    Ok(())
}

/// Brings the names in a folder to the disk; where folders cannot be opened, there is no need.
pub(super) fn sync_names(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Whether something is mounted on the folder, or it lies on another file system than its parent.
#[cfg(target_os = "linux")]
pub(super) fn is_mount(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    statx(CWD, folder, AtFlags::empty(), StatxFlags::empty())
        .is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

#[cfg(not(target_os = "linux"))]
pub(super) fn is_mount(_: &Path) -> bool {
    false
}

/// Whether we may create and remove files in a folder.
#[cfg(unix)]
pub(super) fn may_write(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
pub(super) fn may_write(_: &Path) -> io::Result<()> {
    Ok(())
}

/// How many names a file has.
#[cfg(unix)]
pub(super) fn names(file: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(file)
}

#[cfg(not(unix))]
pub(super) fn names(_: &Metadata) -> u64 {
    1
}

/// Gives a new folder the rights of the one it replaces; `false` where the owners differ.
#[cfg(unix)]
pub(super) fn take_after(new: &Path, old: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let (wanted, is) = (fs::metadata(old)?, fs::metadata(new)?);
    if (wanted.uid(), wanted.gid()) != (is.uid(), is.gid()) {
        return Ok(false);
    }
    fs::set_permissions(new, wanted.permissions())?;
    Ok(true)
}

#[cfg(not(unix))]
pub(super) fn take_after(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f17_a_held_file_is_tried_again_with_longer_pauses() {
        let mut fails = 3;
        let mut waited = Vec::new();
        let held = |fails: &mut i32| {
            *fails -= 1;
            if *fails < 0 { Ok(()) } else { Err(ErrorKind::ResourceBusy.into()) }
        };
        patiently(|| held(&mut fails), |pause| waited.push(pause.as_millis())).expect("at last");
        assert_eq!(waited, [10, 20, 40]);

        let mut fails = 100;
        let error = patiently(|| held(&mut fails), |_| {}).expect_err("held for ever");
        assert_eq!((error.kind(), fails), (ErrorKind::ResourceBusy, 94));
        let fault = super::super::fault::Fault::disk(Path::new("x"), "ersetzen", error);
        assert!(fault.to_string().contains("Virenscanner"), "{fault}");
    }

    #[test]
    fn f17_other_errors_are_told_at_once() {
        let mut attempts = 0;
        let attempt = || {
            attempts += 1;
            Err(ErrorKind::StorageFull.into())
        };
        assert!(patiently(attempt, |_| panic!("no reason to wait")).is_err());
        assert_eq!(attempts, 1);
    }
}
