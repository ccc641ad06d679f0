package org.notorturetj.platform.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.common.net.Inet;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientAddressTest {
    private final ClientAddress behindProxies =
            new ClientAddress(
                    List.of(
                            Inet.parseCidrAddress("10.1.0.0/16"),
                            Inet.parseCidrAddress("fd00::/8")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // only proxies are trusted
                "203.0.113.5 | 192.0.2.1                          | 203.0.113.5",
                "203.0.113.5 |                                    | 203.0.113.5",
                // a proxy appends on the right
                "10.1.2.3    | 192.0.2.1                          | 192.0.2.1",
                "10.1.2.3    | 192.0.2.66, 192.0.2.1              | 192.0.2.1",
                "10.1.2.3    | 192.0.2.66, 192.0.2.1, 10.1.9.9    | 192.0.2.1",
                "10.1.2.3    | 10.1.4.4, 10.1.5.5                 | 10.1.4.4",
                // anything that is not an address ends the chain
                "10.1.2.3    | 192.0.2.1, unknown                 | 10.1.2.3",
                "10.1.2.3    | evil.example.org                   | 10.1.2.3",
                "10.1.2.3    | ''                                 | 10.1.2.3",
                // an IPv6 network counts as one client
                "2001:db8:1:2:3:4:5:6 |                           | 2001:db8:1:2:0:0:0:0",
                "fd00::1     | 2001:db8:1:2::9                    | 2001:db8:1:2:0:0:0:0",
                "nonsense    | 192.0.2.1                          | unknown",
            })
    void forwarded_addresses_are_trusted_as_far_as_the_proxies(
            String peer, String forwarded, String expected) {
        assertThat(behindProxies.of(peer, split(forwarded))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "10.1.2.3"})
    void without_trusted_proxies_no_header_is_trusted(String peer) {
        assertThat(new ClientAddress(List.of()).of(peer, List.of("192.0.2.1"))).isEqualTo(peer);
    }

    /** The ranges that the pods of a cluster and its ingress come from. */
    @ParameterizedTest
    @ValueSource(strings = {"10.42.3.9", "172.17.0.4", "192.168.7.7", "100.64.1.1", "fd12::7"})
    void readers_of_a_cluster_are_told_apart(String ingress) throws IOException {
        String setting = "NOTORTURETJ_DESK_TRUSTED_PROXIES=";
        String manifest = Files.readString(Path.of("../deploy/kubernetes/kustomization.yaml"));
        String ranges =
                manifest.lines()
                        .filter(line -> line.contains(setting))
                        .findFirst()
                        .orElseThrow()
                        .split(setting, 2)[1];
        var cluster =
                new ClientAddress(
                        Stream.of(ranges.split(",", -1)).map(Inet::parseCidrAddress).toList());
        for (int reader = 1; reader <= 64; reader++) {
            String address = "203.0.113." + reader;
            assertThat(cluster.of(ingress, List.of(address))).isEqualTo(address);
        }
    }

    /** A proxy may also add a second header instead of appending. */
    private static List<String> split(String forwarded) {
        return forwarded == null ? List.of() : Arrays.asList(forwarded.split("(?<=6), ", 2));
    }
}
