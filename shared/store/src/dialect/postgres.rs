//! PostgreSQL: many writers, rows locked one by one, arrays as arguments.

use std::time::Duration;

use async_trait::async_trait;
use sqlx::{
    Postgres,
    postgres::{PgConnectOptions, PgPoolOptions, PgQueryResult},
};
use uuid::Uuid;
use vorrang_survey::answer::Decision;

use super::{Dialect, Pools};
use crate::{
    error::Error,
    jobs::claim,
    migration::Script,
    responses::{NewResponse, Outcome, undecided},
    statement::{Statement, statements},
    unit::Unit,
};

/// How long to wait for a connection: a full house is told so, not kept waiting.
const PATIENCE: Duration = Duration::from_secs(5);

statements! {
    CLAIM = claim!(" FOR UPDATE SKIP LOCKED");
    HOLD = "SELECT state FROM round WHERE id = $1 FOR SHARE";
    /// Stores each key and each response at most once. Keys and responses are written in orders of their own, so that
    /// their places in the tables do not pair them; all who write keys write them in the same order, so that none
    /// waits for another in a circle.
    INSERT_RESPONSES = "WITH sent AS (
            SELECT * FROM UNNEST($1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::bytea[],
                    $8::text[])
                WITH ORDINALITY AS sent (round, version, id, day, content, key, receipt, decision, place)
        ), taking AS (
            SELECT id AS round FROM round
            WHERE state = 'open' AND id IN (SELECT round FROM sent) ORDER BY id FOR SHARE
        ), fresh AS (
            INSERT INTO response_key (round, key)
            SELECT DISTINCT round, key FROM sent JOIN taking USING (round) ORDER BY round, key
            ON CONFLICT (round, key) DO NOTHING RETURNING round, key
        ), first AS (
            SELECT DISTINCT ON (round, key) sent.* FROM sent JOIN fresh USING (round, key)
            ORDER BY round, key, place
        ), stored AS (
            INSERT INTO response (round, id, version, day, content, receipt, decision)
            SELECT round, id, version, day, content, receipt, decision FROM first ORDER BY round, id
        )
        SELECT first.place IS NOT NULL AS stored, taking.round IS NOT NULL OR EXISTS (
            SELECT 1 FROM response_key AS known WHERE known.round = sent.round AND known.key = sent.key
        ) AS known
        FROM sent
        LEFT JOIN first USING (place)
        LEFT JOIN taking ON taking.round = sent.round
        ORDER BY sent.place";
    WAIT_LONG = "SELECT set_config('lock_timeout', '5min', true), set_config('statement_timeout', '0', true)";
    /// The number is "vorrang" in ASCII.
    LOCK_SCHEMA = "SELECT pg_advisory_xact_lock(33336584587800167)";
    /// A script that cannot have a table soon must not make everybody else wait behind it.
    WAIT_NORMAL = "SELECT set_config('lock_timeout', '5s', true)";
}

/// Connects to the server.
pub(crate) async fn open(
    address: PgConnectOptions,
    connections: u32,
) -> Result<Pools<Postgres>, Error> {
    let options = address.application_name("vorrang").options([
        ("lock_timeout", "5s"),
        ("statement_timeout", "60s"),
        ("idle_in_transaction_session_timeout", "60s"),
    ]);
    let pool = PgPoolOptions::new()
        .acquire_timeout(PATIENCE)
        .max_connections(connections)
        .connect_with(options)
        .await
        .map_err(Error::of::<Postgres>)?;
    Ok(Pools { readers: pool.clone(), writers: pool })
}

#[async_trait]
impl Dialect for Postgres {
    const BEGIN: &'static str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
    const BEGIN_SNAPSHOT: &'static str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    const HOLD_ROUND: Statement = HOLD;
    const CLAIM_JOB: Statement = CLAIM;
    const STATEMENTS: &'static [Statement] = STATEMENTS;

    fn affected(result: &PgQueryResult) -> u64 {
        result.rows_affected()
    }

    fn is_busy(code: &str) -> bool {
        // Connection lost (08), no room (53), shutting down or starting, serialisation, deadlock, a lock not had in
        // time, a statement or an idle unit of work past its time, a server that has become a standby.
        let codes =
            ["57P01", "57P02", "57P03", "40001", "40P01", "55P03", "57014", "25P03", "25006"];
        code.starts_with("08") || code.starts_with("53") || codes.contains(&code)
    }

    fn is_unfit(code: &str) -> bool {
        // "Data exception", such as a text with a NUL.
        code.starts_with("22")
    }

    async fn insert_responses(
        unit: &mut Unit<Postgres>,
        sent: &[NewResponse],
    ) -> Result<Vec<Outcome>, Error> {
        let ids = |id: fn(&NewResponse) -> Uuid| sent.iter().map(id).collect::<Vec<_>>();
        let rounds: Vec<&str> = sent.iter().map(|one| one.round.as_str()).collect();
        let versions: Vec<i64> = sent.iter().map(|one| i64::from(one.version)).collect();
        let days: Vec<String> = sent.iter().map(|one| one.day.to_string()).collect();
        let contents: Vec<&str> = sent.iter().map(|one| one.content.as_str()).collect();
        let call = unit.call(INSERT_RESPONSES).with(&rounds).with(&versions);
        let call = call.with(&ids(|one| one.id)).with(&days).with(&contents);
        let receipts: Vec<&[u8]> = sent.iter().map(|one| &one.receipt.0[..]).collect();
        let decisions: Vec<Option<&str>> =
            sent.iter().map(|one| undecided(one.flagged).map(Decision::name)).collect();
        let call = call.with(&ids(|one| one.key)).with(&receipts).with(&decisions);
        let rows = call.rows().await?;
        rows.iter()
            .map(|row| {
                Ok(match (row.get("stored")?, row.get("known")?) {
                    (true, _) => Outcome::Stored,
                    (false, true) => Outcome::AlreadyThere,
                    (false, false) => Outcome::RoundNotOpen,
                })
            })
            .collect()
    }

    fn text(script: &Script) -> &'static str {
        script.postgres
    }

    async fn lock_schema(unit: &mut Unit<Postgres>) -> Result<(), Error> {
        for statement in [WAIT_LONG, LOCK_SCHEMA, WAIT_NORMAL] {
            unit.call(statement).rows().await?;
        }
        Ok(())
    }
}
