package org.notorturetj.push.fcm;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogSenderTest {
    private final LogSender sender = new LogSender();

    @Test
    void without_credentials_a_message_ends_at_once_and_is_not_said_to_be_sent() {
        for (boolean dryRun : new boolean[] {false, true}) {
            assertThat(
                            sender.send(FcmFixture.alert(), FcmFixture.topic("urgent-tg"), dryRun)
                                    .toCompletableFuture())
                    .isCompletedWithValue(new Outcome.Rejected("NO_CREDENTIALS"));
        }
    }

    @Test
    void it_takes_the_place_of_FCM_and_not_of_web_push() {
        assertThat(sender.reaches(Channel.TOPIC)).isTrue();
        assertThat(sender.reaches(Channel.TOKEN)).isTrue();
        assertThat(sender.reaches(Channel.WEB_PUSH)).isFalse();
    }
}
