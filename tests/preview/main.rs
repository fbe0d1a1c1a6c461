//! The preview from outside: a handbook that is being written, its server, its watcher.

mod handbook;
mod law;
mod safety;
mod saving;
mod served;
mod session;
