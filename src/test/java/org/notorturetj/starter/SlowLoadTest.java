package org.notorturetj.starter;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.arjuna.ats.arjuna.coordinator.TxControl;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.access.Role.EDITOR;

/** Content is loaded on slow machines too: a first start there takes minutes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowLoadTest {
    private static final int LIMIT_SECONDS = 1;

    @Inject LoadContent load;
    @Inject Staff staff;

    private final int limit = TxControl.getDefaultTimeout();
    private final String id = RandomId.ofDocument();

    @AfterEach
    void tidy_up() {
        TxControl.setDefaultTimeout(limit);
        new Colleague(staff.with(EDITOR).token()).withdraws(id, "ru");
    }

    @Test
    void a_publication_may_take_longer_than_other_transactions() {
        TxControl.setDefaultTimeout(LIMIT_SECONDS);
        assertThat(load.load(this::slowly)).isEqualTo(1);
    }

    private Optional<InputStream> slowly(String path) {
        String file =
                Map.of(
                                "set.yaml",
                                "licence: invented\nsample: false\npublications: [[articles/slow]]",
                                "articles/slow/facts.yaml",
                                "id: " + id + "\nkind: news\nsection: activities",
                                "articles/slow/ru.yaml",
                                "slug: "
                                        + id
                                        + "\ntitle: Заголовок\nsummary: Кратко.\nbody: Текст.")
                        .get(path);
        if (path.endsWith("ru.yaml")) {
            sleep(3 * LIMIT_SECONDS);
        }
        return Optional.ofNullable(file)
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(seconds * 1_000L);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
