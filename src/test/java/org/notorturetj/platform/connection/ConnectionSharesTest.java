package org.notorturetj.platform.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.netty.channel.embedded.EmbeddedChannel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionSharesTest {
    private static final String STRANGER = "203.0.113.1";
    private static final String READER = "203.0.113.2";

    private final ConnectionShares shares = new ConnectionShares(10, new EndedConnections());

    @Test
    void while_there_is_room_nobody_is_limited() {
        assertThat(open(STRANGER, 10)).allMatch(ConnectionSharesTest::isOpen);
    }

    @Test
    void who_has_most_gives_way_with_what_waits_longest() {
        List<OpenConnection> strange = open(STRANGER, 9);
        OpenConnection first = open(READER);
        OpenConnection second = open(READER);

        assertThat(List.of(first, second)).allMatch(ConnectionSharesTest::isOpen);
        assertThat(strange.get(0)).matches(one -> !isOpen(one));
        assertThat(strange.subList(1, 9)).allMatch(ConnectionSharesTest::isOpen);
    }

    /** An onion, a proxy: who comes is let in there, too, and the silent give way. */
    @Test
    void all_behind_one_address_make_room_for_who_comes() {
        List<OpenConnection> all = open(STRANGER, 10);
        all.get(0).answering();
        all.get(1).waits();

        OpenConnection last = open(STRANGER);

        assertThat(last).matches(ConnectionSharesTest::isOpen);
        assertThat(all.get(0)).matches(ConnectionSharesTest::isOpen);
        assertThat(all.get(1)).matches(ConnectionSharesTest::isOpen);
        assertThat(all.get(2)).matches(one -> !isOpen(one));
    }

    @Test
    void what_is_being_answered_is_never_closed() {
        List<OpenConnection> all = open(STRANGER, 10);
        all.forEach(OpenConnection::answering);

        assertThat(open(READER)).matches(one -> !isOpen(one));
        assertThat(all).allMatch(ConnectionSharesTest::isOpen);
    }

    @Test
    void a_closed_connection_makes_room() {
        List<OpenConnection> all = open(STRANGER, 10);
        shares.remove(all.get(9));
        shares.remove(all.get(9));

        assertThat(open(READER)).matches(ConnectionSharesTest::isOpen);
        assertThat(all).allMatch(ConnectionSharesTest::isOpen);
    }

    /** Whoever has less than another is not closed for anybody. */
    @Property(tries = 300)
    void the_open_ones_are_never_too_many_and_the_smaller_share_stays_whole(
            @ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> addresses) {
        ConnectionShares some = new ConnectionShares(8, new EndedConnections());
        List<OpenConnection> opened = new ArrayList<>();
        for (int address : addresses) {
            List<OpenConnection> before = opened.stream().filter(one -> isOpen(one)).toList();
            OpenConnection comes = new OpenConnection(new EmbeddedChannel(), "a" + address);
            some.add(comes);
            opened.add(comes);
            assertThat(opened.stream().filter(one -> isOpen(one)).count()).isLessThanOrEqualTo(8);
            before.stream()
                    .filter(one -> !isOpen(one))
                    .forEach(
                            closed ->
                                    assertThat(
                                                    share(
                                                            Stream.concat(
                                                                    before.stream(),
                                                                    Stream.of(comes)),
                                                            closed.address()))
                                            .isEqualTo(
                                                    addresses.stream()
                                                            .map(
                                                                    other ->
                                                                            share(
                                                                                    Stream.concat(
                                                                                            before
                                                                                                    .stream(),
                                                                                            Stream
                                                                                                    .of(
                                                                                                            comes)),
                                                                                    "a" + other))
                                                            .max(Long::compare)
                                                            .orElseThrow()));
        }
    }

    private static long share(Stream<OpenConnection> all, String address) {
        return all.filter(one -> one.address().equals(address)).count();
    }

    private List<OpenConnection> open(String address, int number) {
        return Stream.generate(() -> open(address)).limit(number).toList();
    }

    private OpenConnection open(String address) {
        var connection = new OpenConnection(new EmbeddedChannel(), address);
        shares.add(connection);
        return connection;
    }

    private static boolean isOpen(OpenConnection connection) {
        return connection.channel().isOpen();
    }
}
