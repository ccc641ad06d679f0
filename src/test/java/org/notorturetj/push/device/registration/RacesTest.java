package org.notorturetj.push.device.registration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.device.recipient.Device;
import org.notorturetj.push.device.recipient.ReadableDevices;
import org.notorturetj.push.device.recipient.RegisteredDevices;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RacesTest {
    private static final int ROUNDS = 20;

    @Inject ConfirmationDispatcher send;
    @Inject SilentMessages messages;
    @Inject ReadableDevices everybody;
    @Inject RegisteredDevices gone;
    @Inject Owner owner;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @BeforeEach
    void begin_with_nobody() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_phone_that_registers_again_while_it_is_removed_stays_or_waits_for_its_proof()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Phone phone = Phone.fresh();
            String token = Phone.token();
            confirmed(phone, token);
            Device read = everybody.at(token).orElseThrow();
            List<Object> done =
                    atOnce(
                            () -> phone.register(token).statusCode(),
                            () -> gone.remove(read.targetHash(), read.version()));
            assertThat(done.get(0)).isEqualTo(202);
            // removed first: then it waits; registered first: then it stayed
            boolean removed = (boolean) done.get(1);
            assertThat(everybody.at(token).isPresent()).isEqualTo(!removed);
            assertThat(owner.number("SELECT count(*) FROM device.registration"))
                    .isEqualTo(round + 1);
        }
    }

    @Test
    void one_token_that_two_handles_prove_at_once_belongs_to_one() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            owner.execute("TRUNCATE device.registration, device.confirmation");
            Phone one = Phone.fresh();
            Phone other = Phone.fresh();
            String token = Phone.token();
            for (Phone phone : List.of(one, other)) {
                phone.register(token);
                owner.execute("TRUNCATE device.confirmation");
                send.sendWanted();
            }
            List<String> nonces = messages.at(token);
            assertThat(
                            atOnce(
                                    () -> one.confirm(nonces.get(0)).statusCode(),
                                    () -> other.confirm(nonces.get(1)).statusCode()))
                    .containsExactly(204, 204);
            assertThat(owner.number("SELECT count(*) FROM device.registration WHERE confirmed"))
                    .isEqualTo(1);
        }
    }

    @Test
    void one_handle_that_registers_many_times_at_once_has_one_row() throws Exception {
        Phone phone = Phone.fresh();
        List<Callable<Object>> many = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            many.add(() -> phone.register(Phone.token()).statusCode());
        }
        assertThat(atOnce(many)).containsOnly(202);
        assertThat(owner.number("SELECT count(*) FROM device.registration")).isEqualTo(1);
    }

    @Test
    void two_nodes_ask_each_target_once() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            tokens.add(Phone.token());
            Phone.fresh().register(tokens.get(i));
        }
        Callable<Object> node =
                () -> {
                    send.sendWanted();
                    return true;
                };
        atOnce(List.of(node, node, node, node));
        send.sendWanted();
        assertThat(tokens).allSatisfy(token -> assertThat(messages.at(token)).hasSize(1));
    }

    private List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        return atOnce(List.of(one, other));
    }

    private List<Object> atOnce(List<Callable<Object>> work) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<Object> one : work) {
            running.add(
                    threads.submit(
                            () -> {
                                start.await();
                                return one.call();
                            }));
        }
        start.countDown();
        List<Object> done = new ArrayList<>();
        for (Future<Object> one : running) {
            done.add(one.get());
        }
        return done;
    }

    private void confirmed(Phone phone, String token) {
        phone.register(token);
        send.sendWanted();
        phone.confirm(messages.lastAt(token));
        assertThat(everybody.at(token)).isPresent();
    }
}
