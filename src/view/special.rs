//! stub
use crate::base::id::Id;
use crate::figure::Ink;
use crate::model::site::{PageId, Redirect};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
pub struct Special { pub template: &'static str, pub data: Option<Map<String, Value>>, pub contents: Vec<(u8, String, String)> }
pub fn special(_: &Ink<'_>, _: PageId, _: &HashMap<Id, Vec<PageId>>) -> Special { Special { template: "artikel.html", data: None, contents: Vec::new() } }
pub fn not_found(_: &Ink<'_>) -> Value { json!({"wege": []}) }
pub fn redirect(_: &Ink<'_>, r: &Redirect) -> Value { json!({"ziel": {"titel": r.title, "pfad": r.to.path()}}) }
