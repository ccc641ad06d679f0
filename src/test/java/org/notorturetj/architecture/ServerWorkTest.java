package org.notorturetj.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.platform.serving.ServerStarts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A command that starts the server's beans does nothing that waits for the server: it has neither
 * its settings nor its credentials, and both would do it at once. Whoever adds something that works
 * by itself meets one of these lists.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerWorkTest {
    private static final String MAIN = "org.notorturetj.";

    /** What commands need as well: they seal, and sign wake-ups of what they publish. */
    private static final Set<String> AT_EVERY_START =
            Set.of(
                    "platform.serving.StartServer",
                    "platform.crypto.DeskKey",
                    "platform.crypto.KeysMade",
                    // what a restored backup brought back is taken away before anybody reads it
                    "publication.restored.ApplyRemovals",
                    "platform.sealing.SealingKeys",
                    "push.webpush.VapidKeys");

    /** Those that wait for {@link ServerStarts}, or {@link ServerIsFilled}, before they work. */
    private static final Set<String> BEGIN_WITH_THE_SERVER =
            Set.of(
                    "edge.admission.AdmissionTimeout",
                    "edge.position.LogListener",
                    "hub.delivery.HubDispatcher",
                    "media.upload.CleaningWorker",
                    "push.dispatch.Dispatcher",
                    "search.index.IndexFollower",
                    "signer.SignerSchedule",
                    "signer.page.PageWorker",
                    "starter.LoadAtStart");

    private static final Map<String, String> OTHER_THREADS =
            Map.of(
                    "edge.cache.PinnedPagesFollower",
                            "fills a memory that nobody asks in a command",
                    "importing.collect.Progress", "ends with what was asked for",
                    "kept.Keeper", "begun by kept.KeptFolder, with the server",
                    "platform.command.EarlyInitialization", "begun by Server.serve only",
                    "platform.command.Server", "stops the database when a server ends",
                    "platform.database.embedded.PostgresSupervisor", "begun by Server.serve only",
                    "platform.database.embedded.StartWatch", "ends with the start of PostgreSQL",
                    "platform.queue.WorkerLoop", "begun by those above",
                    "platform.queue.Workers", "begun by those above",
                    "starter.LoadContent", "ends with what was asked for");

    @Test
    void only_what_every_process_needs_begins_at_every_start() {
        assertThat(
                        classesWith(
                                unit ->
                                        unit instanceof JavaMethod
                                                && takes(unit, StartupEvent.class)))
                .isEqualTo(AT_EVERY_START);
    }

    @Test
    void every_thread_and_every_timer_that_repeats_begins_with_the_server() {
        Set<String> working =
                classesWith(
                        unit ->
                                unit.getConstructorCallsFromSelf().stream()
                                                .anyMatch(
                                                        call ->
                                                                call.getTargetOwner()
                                                                        .isEquivalentTo(
                                                                                Thread.class))
                                        || calls(unit, Executors.class.getName(), "new")
                                        || calls(unit, "io.vertx.core.Vertx", "setPeriodic")
                                        || calls(unit, MAIN + "platform.queue.Workers", "start")
                                        || calls(
                                                unit, MAIN + "platform.queue.WorkerLoop", "start"));
        working.removeAll(OTHER_THREADS.keySet());
        assertThat(working).isEqualTo(BEGIN_WITH_THE_SERVER);
        assertThat(
                        classesWith(
                                unit ->
                                        takes(unit, ServerStarts.class)
                                                || takes(unit, ServerIsFilled.class)))
                .containsAll(working);
    }

    @Test
    void all_scheduled_work_is_left_to_the_server() {
        Set<String> unguarded =
                Imported.MAIN.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Scheduled.class))
                        .filter(
                                method ->
                                        !calls(method, ScheduledWork.class.getName(), "orNextTime"))
                        .map(JavaMethod::getFullName)
                        .collect(Collectors.toSet());
        assertThat(unguarded).isEmpty();
    }

    private static boolean takes(JavaCodeUnit unit, Class<?> event) {
        return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(event));
    }

    private static boolean calls(JavaCodeUnit unit, String owner, String prefix) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(
                        call ->
                                call.getTargetOwner().getFullName().equals(owner)
                                        && call.getName().startsWith(prefix));
    }

    private static Set<String> classesWith(java.util.function.Predicate<JavaCodeUnit> what) {
        return Imported.MAIN.stream()
                .filter(type -> type.getFullName().startsWith(MAIN))
                // Programs of their own.
                .filter(type -> !type.getPackageName().matches(MAIN + "(client|standin).*"))
                .filter(type -> type.getCodeUnits().stream().anyMatch(what))
                .map(ServerWorkTest::shortName)
                .filter(name -> !name.endsWith("_Observer") && !name.contains("_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shortName(JavaClass type) {
        String name = type.getFullName();
        int nested = name.indexOf('$');
        return name.substring(MAIN.length(), nested < 0 ? name.length() : nested);
    }
}
