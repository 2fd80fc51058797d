//! Both databases have the same schema, and every statement fits it.

use std::collections::BTreeSet;

use vorrang_store::Store;

use crate::harness::{Place, contract, on_postgres, on_sqlite};

contract![
    every_statement_is_understood,
    a_schema_that_does_not_fit_is_noticed,
    nothing_leads_from_a_response_to_a_person,
];

async fn every_statement_is_understood(place: Place) {
    let store = place.store().await;
    let count = store.check_statements().await.unwrap();
    assert!(count >= 40, "{count}");
}

async fn a_schema_that_does_not_fit_is_noticed(place: Place) {
    place.store().await.close().await;
    place.run("ALTER TABLE deletion RENAME COLUMN amount TO other").await;
    let store = Store::open(&place.address(), 2).await.unwrap();
    let refused = store.check_statements().await.unwrap_err().to_string();
    assert!(refused.contains("amount"), "{refused}");
}

/// A new column in one of these tables is a question of privacy first.
async fn nothing_leads_from_a_response_to_a_person(place: Place) {
    place.store().await;
    let columns = columns(&place).await;
    let of = |table: &str| -> Vec<&str> {
        let prefix = format!("{table}.");
        let columns = columns.iter().filter_map(|column| column.strip_prefix(&prefix));
        columns.filter_map(|column| column.split(' ').next()).collect()
    };
    // The decision and its day are the office's, and tell nothing of when anybody answered.
    let response =
        ["content", "day", "decided_on", "decision", "id", "receipt", "round", "version"];
    assert_eq!(of("response"), response);
    assert_eq!(of("response_key"), ["key", "round"]);
    assert_eq!(of("response_import"), ["digest", "external_id", "round"]);
}

#[tokio::test]
async fn both_schemas_are_the_same() {
    let (on, of) = tokio::sync::oneshot::channel();
    on_sqlite(async move |place: Place| {
        on.send(describe(&place).await).unwrap();
    })
    .await;
    let sqlite = of.await.unwrap();
    let (on, of) = tokio::sync::oneshot::channel();
    on_postgres(move |place: Place| async move {
        on.send(describe(&place).await).unwrap();
    })
    .await;
    let postgres = of.await.unwrap();
    assert!(sqlite.len() > 50, "{sqlite:#?}");
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> {
        one.difference(other).cloned().collect()
    };
    assert_eq!(
        (only(&sqlite, &postgres), only(&postgres, &sqlite)),
        (vec![], vec![]),
        "only on SQLite, only on PostgreSQL"
    );
}

/// Everything about a schema that statements can notice, one fact a line.
async fn describe(place: &Place) -> BTreeSet<String> {
    place.store().await;
    let mut facts = columns(place).await;
    facts.extend(keys(place).await);
    facts.extend(checks(place).await);
    facts
}

/// `table.column kind null|not null place in the primary key`
async fn columns(place: &Place) -> BTreeSet<String> {
    let sql = if place.folder.is_some() {
        "SELECT t.name || '.' || c.name || ' ' || CASE c.type
                WHEN 'INTEGER' THEN 'number' WHEN 'BIGINT' THEN 'number'
                WHEN 'TEXT' THEN 'text' WHEN 'BLOB' THEN 'bytes' ELSE c.type END
            || CASE WHEN c.\"notnull\" = 1 THEN ' not null ' ELSE ' null ' END || c.pk
            || coalesce(' ' || c.dflt_value, '')
        FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT c.table_name || '.' || c.column_name || ' ' || CASE c.data_type
                WHEN 'bigint' THEN 'number' WHEN 'text' THEN 'text'
                WHEN 'bytea' THEN 'bytes' WHEN 'uuid' THEN 'bytes' ELSE c.data_type END
            || CASE c.is_nullable WHEN 'NO' THEN ' not null ' ELSE ' null ' END
            || coalesce(array_position(k.conkey, c.ordinal_position::smallint), 0)
            || coalesce(' ' || c.column_default, '')
        FROM information_schema.columns AS c
        LEFT JOIN pg_constraint AS k
            ON k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass AND k.contype = 'p'
        WHERE c.table_schema = 'public'"
    };
    place.texts(sql).await.into_iter().collect()
}

/// `table unique (columns)` and `table (columns) references table (columns)`
async fn keys(place: &Place) -> BTreeSet<String> {
    let sql = if place.folder.is_some() {
        "SELECT t.name || ' unique (' || (
                SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)
            ) || ')'
        FROM sqlite_schema AS t JOIN pragma_index_list(t.name) AS i
        WHERE t.type = 'table' AND i.origin = 'u'
        UNION ALL
        SELECT t.name || ' (' || group_concat(k.\"from\", ', ') || ') references '
            || k.\"table\" || ' (' || group_concat(k.\"to\", ', ') || ')'
        FROM sqlite_schema AS t JOIN pragma_foreign_key_list(t.name) AS k
        WHERE t.type = 'table' GROUP BY t.name, k.id
        UNION ALL
        SELECT t.name || ' index ' || i.name
        FROM sqlite_schema AS t JOIN pragma_index_list(t.name) AS i
        WHERE t.type = 'table' AND i.origin = 'c'"
    } else {
        "SELECT k.conrelid::regclass || ' unique (' || (
                SELECT string_agg(a.attname, ', ' ORDER BY c.place)
                FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
                JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = c.number
            ) || ')'
        FROM pg_constraint AS k
        WHERE k.contype = 'u' AND k.connamespace = 'public'::regnamespace
        UNION ALL
        SELECT k.conrelid::regclass || ' (' || (
                SELECT string_agg(a.attname, ', ' ORDER BY c.place)
                FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
                JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = c.number
            ) || ') references ' || k.confrelid::regclass || ' (' || (
                SELECT string_agg(a.attname, ', ' ORDER BY c.place)
                FROM unnest(k.confkey) WITH ORDINALITY AS c (number, place)
                JOIN pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = c.number
            ) || ')'
        FROM pg_constraint AS k
        WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
        UNION ALL
        SELECT i.indrelid::regclass || ' index ' || i.indexrelid::regclass
        FROM pg_index AS i
        JOIN pg_class AS c ON c.oid = i.indexrelid AND c.relnamespace = 'public'::regnamespace
        WHERE NOT EXISTS (SELECT 1 FROM pg_constraint AS k WHERE k.conindid = i.indexrelid)"
    };
    place.texts(sql).await.into_iter().collect()
}

/// Names of checks, but for those against a NUL, which a PostgreSQL text cannot hold anyway.
async fn checks(place: &Place) -> BTreeSet<String> {
    let names: Vec<String> = if place.folder.is_some() {
        let tables = place
            .texts("SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL")
            .await;
        let words: Vec<&str> = tables.iter().flat_map(|table| table.split_whitespace()).collect();
        let named =
            words.windows(3).filter(|words| words[0] == "CONSTRAINT" && words[2] == "CHECK");
        named.map(|words| words[1].to_owned()).collect()
    } else {
        place
            .texts(
                "SELECT conname::text FROM pg_constraint
                WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
            )
            .await
    };
    let checks = names.into_iter().filter(|name| !name.ends_with("_no_nul"));
    checks.map(|name| format!("check {name}")).collect()
}
