//! The order in which a case file names the categories of its margins. A parsed object forgets it.

use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

/// Categories by name of the margin; none where the margins are written in another way, which their checks will tell.
pub(crate) fn of_categories(text: &str) -> HashMap<String, Vec<String>> {
    let Ok(file) = serde_json::from_str::<File>(text) else {
        return HashMap::new();
    };
    let margins = file.checks.into_iter().map(|check| check.args).chain([file.meta]);
    let categories = |(name, Pairs(totals)): (String, Pairs<f64>)| {
        (name, totals.into_iter().map(|(category, _)| category).collect())
    };
    margins
        .filter_map(|holder| holder.margins)
        .flat_map(|Pairs(margins)| margins)
        .map(categories)
        .collect()
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    meta: Holder,
    checks: Vec<Check>,
}

#[derive(Deserialize)]
struct Check {
    #[serde(default)]
    args: Holder,
}

#[derive(Default, Deserialize)]
struct Holder {
    #[serde(default)]
    margins: Option<Pairs<Pairs<f64>>>,
}

/// An object as its entries in order.
struct Pairs<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
    type Value = Pairs<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}
