//! Connections: accepted, served, and ended in order.

use std::{pin::pin, time::Duration};

use axum::{Router, http::Request};
use hyper::{
    body::Incoming,
    server::conn::http1,
    service::{Service, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::{sleep, timeout},
};

use crate::{guard::client::Peer, state::App};

/// Bytes of a request's head, at most: none of our addresses and no browser's headers come near it.
const HEAD_BYTES: usize = 32 * 1024;

/// Headers of a request, at most.
const HEADERS: usize = 100;

/// How long to wait when a connection could not be accepted, as when the process has no file handles left.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves all listeners until the service is to stop, and returns when the last connection is ended or its time is up.
pub(crate) async fn until_stopped(listeners: Vec<TcpListener>, router: Router, app: &App) {
    let mut serving = JoinSet::new();
    for listener in listeners {
        serving.spawn(serve(listener, router.clone(), app.clone()));
    }
    serving.join_all().await;
}

async fn serve(listener: TcpListener, router: Router, app: App) {
    let graceful = GracefulShutdown::new();
    let mut closing = pin!(closing(&app));
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    let (peer, head_time) = (Peer(peer.ip()), app.settings.header_time);
                    let watcher = graceful.watcher();
                    tokio::spawn(connection(stream, peer, router.clone(), watcher, head_time));
                }
                Err(error) => {
                    tracing::warn!(cause = %error, "no connection accepted");
                    sleep(PAUSE).await;
                }
            },
            () = &mut closing => break,
        }
    }
    drop(listener);
    if timeout(app.settings.stop_time, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests were cut off, as they did not end in time");
    }
}

/// Waits until no new connection is wanted.
async fn closing(app: &App) {
    app.stop.cancelled().await;
    tracing::info!("stopping");
    sleep(app.settings.notice_time).await;
}

async fn connection(
    stream: TcpStream,
    peer: Peer,
    router: Router,
    graceful: Watcher,
    head_time: Duration,
) {
    // Pages are written in one piece; waiting for more to send with them gains nothing.
    let _ = stream.set_nodelay(true);
    let pages = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        pages.call(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head_time)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEADERS)
        .serve_connection(TokioIo::new(stream), service);
    // A connection that breaks is the client's affair, and all of them do in the end.
    let _ = graceful.watch(connection).await;
}
