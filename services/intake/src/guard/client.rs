//! Where a request comes from. Used to count requests, and never written anywhere.

use std::net::{IpAddr, SocketAddr};

use axum::{extract::Request, http::HeaderMap};
use vorrang_runtime::config::Network;

/// The address at the other end of the connection, put into each request where connections are accepted.
#[derive(Clone, Copy)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// The client's address: the peer's, or the one a trusted proxy names.
pub(crate) fn address(request: &Request, trusted: &[Network]) -> Option<IpAddr> {
    let Peer(peer) = request.extensions().get().copied()?;
    Some(behind_proxies(peer.to_canonical(), request.headers(), trusted))
}

/// Follows `X-Forwarded-For` from its end, where our own proxies write, and stops at the first address that is none
/// of theirs: all before it is what the client claims.
fn behind_proxies(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let is_proxy = |address: &IpAddr| trusted.iter().any(|network| network.contains(*address));
    let lists = headers.get_all("x-forwarded-for").into_iter();
    let named: Vec<&str> =
        lists.flat_map(|list| list.to_str().unwrap_or_default().split(',')).collect();
    let mut client = peer;
    for name in named.iter().rev() {
        if !is_proxy(&client) {
            break;
        }
        let Some(before) = parse(name.trim()) else { break };
        client = before;
    }
    client
}

/// An address, which some proxies write with its port.
fn parse(text: &str) -> Option<IpAddr> {
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    text.parse::<IpAddr>().ok().or_else(with_port).map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::behind_proxies;

    #[track_caller]
    fn check(peer: &str, forwarded: &[&str], expected: &str) {
        let trusted = ["127.0.0.1", "10.0.0.0/8"].map(|network| network.parse().unwrap());
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        let client = behind_proxies(peer.parse().unwrap(), &headers, &trusted);
        assert_eq!(client.to_string(), expected);
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        check("203.0.113.7", &["198.51.100.1"], "203.0.113.7");
        check("127.0.0.1", &["198.51.100.1"], "198.51.100.1");
        check("127.0.0.1", &[], "127.0.0.1");
    }

    #[test]
    fn what_a_client_writes_before_the_proxies_does_not_count() {
        check("127.0.0.1", &["1.2.3.4, 198.51.100.1, 10.1.1.1"], "198.51.100.1");
        check("127.0.0.1", &["1.2.3.4", "198.51.100.1"], "198.51.100.1");
        check("127.0.0.1", &["1.2.3.4, nonsense"], "127.0.0.1");
        check("127.0.0.1", &["10.0.0.9"], "10.0.0.9");
    }

    #[test]
    fn addresses_are_read_with_ports_and_in_either_family() {
        check("127.0.0.1", &["198.51.100.1:4711"], "198.51.100.1");
        check("127.0.0.1", &["[2001:db8::1]:4711"], "2001:db8::1");
        check("127.0.0.1", &["::ffff:198.51.100.1"], "198.51.100.1");
    }
}
