package org.notorturetj.platform.connection;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.netty.channel.embedded.EmbeddedChannel;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadAnswersTest {
    private final UnreadAnswers unread = new UnreadAnswers(1_000, new EndedConnections());

    @Test
    void within_the_bound_everybody_may_take_time() {
        OpenConnection first = stuck("a", 500);
        OpenConnection second = stuck("a", 500);

        assertThat(isOpen(first) && isOpen(second)).isTrue();
    }

    @Test
    void beyond_it_who_leaves_most_unread_loses_it_and_the_slow_phone_does_not() {
        OpenConnection phone = stuck("phone", 300);
        OpenConnection first = stuck("stranger", 300);
        OpenConnection second = stuck("stranger", 300);
        OpenConnection third = stuck("stranger", 300);

        assertThat(isOpen(first)).isFalse();
        assertThat(isOpen(phone) && isOpen(second) && isOpen(third)).isTrue();
    }

    @Test
    void what_was_read_does_not_count() {
        for (int i = 0; i < 10; i++) {
            OpenConnection reads = stuck("a", 600);
            assertThat(isOpen(reads)).isTrue();
            unread.remove(reads);
            unread.remove(reads);
        }
        OpenConnection again = stuck("a", 600);
        unread.add(again, 900);
        assertThat(isOpen(again)).isTrue();
    }

    private OpenConnection stuck(String address, long bytes) {
        var connection = new OpenConnection(new EmbeddedChannel(), address);
        unread.add(connection, bytes);
        return connection;
    }

    private static boolean isOpen(OpenConnection connection) {
        return connection.channel().isOpen();
    }
}
