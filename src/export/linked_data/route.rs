//! The steps of a route: `HowTo`.

use crate::export::json::extend;
use crate::export::plain::plain;
use crate::model::entity::route::Route;
use crate::model::entity::step::Step;
use crate::model::entity::{Entity, Record};
use crate::model::site::{Site, Use, step_number};
use serde_json::{Value, json};

/// A route with its steps and what is to be done in each.
pub(super) fn route(site: &Site, route: &Record<Route>, own: &str) -> Value {
    let users = site.uses(Route::KIND, route.id()).iter().filter_map(|user| match user {
        Use::Record(Step::KIND, id) => site.records.steps.by_id(id),
        _ => None,
    });
    let own_steps = users.filter(|step| step.route.id == *route.id());
    let mut steps: Vec<&Record<Step>> = own_steps.collect();
    steps.sort_by_key(|step| step_number(&step.number));
    let steps = steps.into_iter().enumerate().map(|(place, one)| step(site, one, place + 1));
    let mut value = json!({
        "@type": "HowTo",
        "name": route.title(),
        "url": own,
        "step": steps.collect::<Vec<_>>(),
    });
    let goal = route.goal.as_ref().map(|goal| plain(goal));
    let short = route.common.short.as_deref().map(str::to_owned);
    extend(&mut value, [("description", goal.or(short).map(Value::from))]);
    value
}

fn step(site: &Site, step: &Record<Step>, place: usize) -> Value {
    let tasks = step.tasks.iter().enumerate().map(|(number, task)| {
        json!({"@type": "HowToDirection", "position": number + 1, "text": plain(&task.text)})
    });
    let tasks: Vec<Value> = tasks.collect();
    let target = site.target("schritt", step.id());
    let url = target.and_then(|target| site.canonical(target.page.as_str()));
    let mut value = json!({
        "@type": "HowToStep",
        "position": place,
        "name": step.title(),
        "itemListElement": tasks,
    });
    let short = step.common.short.as_deref().map(Value::from);
    extend(&mut value, [("url", url.map(Value::from)), ("description", short)]);
    value
}
