package org.notorturetj.signer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.notorturetj.api.text.Language;
import org.notorturetj.client.Scope;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.signer.LawfulPhone.PackFile;
import org.notorturetj.signer.MemoryMirror.Break;
import org.notorturetj.signer.MemoryMirror.How;
import org.notorturetj.signer.Step.Act;
import org.notorturetj.sync.MemoryResponses;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Invariants of the sync protocol; docs/lab/04-sync-law.md says how to run ten thousand cases. */
@Tag("proof")
class SyncLawTest {
    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    private final List<PackFile> packs = new ArrayList<>();

    @Property(tries = 1_000_000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(SoManyCases.class)
    void every_phone_ends_with_what_is_published_and_without_what_was_removed(
            @ForAll @IntRange(min = 1, max = 3) int phones, @ForAll("lives") List<Step> life)
            throws IOException {
        Path folder = folder();
        try {
            run(phones, life, folder);
        } finally {
            delete(folder);
        }
    }

    /** In memory if possible: thousands of cases write millions of files. */
    private static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "phones")
                : Files.createTempDirectory("phones");
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Act> acts =
                Arbitraries.frequency(
                        Tuple.of(8, Act.PUBLISH),
                        Tuple.of(5, Act.REMOVE),
                        Tuple.of(1, Act.REDACT),
                        Tuple.of(5, Act.SIGN),
                        Tuple.of(4, Act.SIGN_FIRST),
                        Tuple.of(1, Act.FORGET),
                        Tuple.of(3, Act.TAKE_PACK),
                        Tuple.of(5, Act.SYNC),
                        Tuple.of(6, Act.BROKEN_SYNC),
                        Tuple.of(4, Act.IMPORT),
                        Tuple.of(1, Act.CUT_IMPORT),
                        Tuple.of(1, Act.RESTART));
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 9_999).withoutEdgeCases();
        return Combinators.combine(acts, any, any, any)
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    private void run(int phones, List<Step> life, Path folder) throws IOException {
        packs.clear();
        MemoryLog log = new MemoryLog();
        Coalition coalition = new Coalition(log);
        MemoryMirror mirror = new MemoryMirror(log);
        coalition.publish(new Step(Act.PUBLISH, 0, 6, 1));
        log.sign();
        List<LawfulPhone> all = new ArrayList<>();
        for (int i = 0; i < phones; i++) {
            all.add(new LawfulPhone(log, mirror, folder.resolve("phone" + i)));
        }
        for (Step step : life) {
            apply(step, log, coalition, mirror, all.get(step.one() % phones));
        }
        log.sign();
        for (LawfulPhone phone : all) {
            for (Language language : phone.languages()) {
                assertThat(phone.sync(language, Scope.ALL, null)).as("at the end").isTrue();
            }
        }
        count("cases", true);
        if (COUNTS.get("cases") % 500 == 0) {
            printCounts();
        }
    }

    private void apply(
            Step step, MemoryLog log, Coalition coalition, MemoryMirror mirror, LawfulPhone phone)
            throws IOException {
        Language language = Step.pick(Language.values(), step.two());
        Scope scope = Step.pick(Scope.values(), step.three());
        boolean unsigned = log.signed() < log.published();
        switch (step.act()) {
            case PUBLISH -> {
                coalition.publish(step);
                count("publications", true);
            }
            case REMOVE -> count("withdrawals", coalition.remove(step));
            case REDACT -> count("redactions", coalition.redact(step));
            case SIGN -> {
                log.sign();
                SyncLaw.firstIsUpToDate(log);
                count("signed heads", true);
            }
            case SIGN_FIRST -> {
                log.sign(step.three() % 2);
                SyncLaw.firstIsUpToDate(log);
                count("signed heads", true);
                count("signed heads with older articles, guides or cases", log.isBehind());
            }
            case FORGET -> log.archive().deleteSupersededBefore(log.signed());
            case TAKE_PACK -> takePack(log, language, scope);
            case SYNC -> {
                boolean done = phone.sync(language, scope, null);
                assertThat(done || unsigned).as("a sync over a working connection").isTrue();
                count("whole syncs", done);
                count("syncs between a removal and its signature that were refused", !done);
            }
            case BROKEN_SYNC -> {
                var broken =
                        new Break(
                                step.three() / 2 % 12,
                                Step.pick(How.values(), step.three() / 24),
                                step.two() / 3 % 2 == 0);
                boolean done = phone.sync(language, scope, broken);
                count("interrupted syncs", mirror.broke());
                count("interrupted syncs that completed by other requests", mirror.broke() && done);
            }
            case IMPORT, CUT_IMPORT -> {
                if (!packs.isEmpty()) {
                    PackFile pack = packs.get(step.three() % packs.size());
                    boolean cut = step.act() == Act.CUT_IMPORT;
                    boolean taken = phone.importPack(pack, cut);
                    count("imported packs", !cut);
                    count("imported packs of which something was taken", taken);
                    count("cut packs", cut);
                }
            }
            case RESTART -> phone.restart();
        }
    }

    /** Between a removal and its signature there is no pack. */
    private void takePack(MemoryLog log, Language language, Scope scope) {
        try {
            String name = scope == Scope.ALL ? "all" : "essentials";
            String pack = new MemoryResponses(log.archive()).pack(language, name);
            packs.add(
                    new PackFile(
                            language, scope, log.signed(), pack.getBytes(StandardCharsets.UTF_8)));
        } catch (ProblemException e) {
            count("packs between a removal and its signature that were refused", true);
        }
    }

    private static void count(String what, boolean happened) {
        if (happened) {
            COUNTS.merge(what, 1, Integer::sum);
        }
    }

    @BeforeContainer
    static void rememberSignatures() {
        Security.insertProviderAt(new RememberedSignatures(), 1);
    }

    @AfterContainer
    static void forgetSignatures() {
        Security.removeProvider(RememberedSignatures.NAME);
        printCounts();
    }

    private static void printCounts() {
        COUNTS.forEach((what, times) -> System.out.println(times + " " + what));
        System.out.println();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
