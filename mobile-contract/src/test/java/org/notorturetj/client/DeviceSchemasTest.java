package org.notorturetj.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.device.DeviceConfirmation;
import org.notorturetj.api.device.DeviceRegistration;
import org.notorturetj.api.device.FcmInstallation;
import org.notorturetj.api.device.QuietHours;
import org.notorturetj.api.device.WebPushSubscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The requests of a device that registers for push messages. */
class DeviceSchemasTest {
    private static final String FCM =
            "{\"fcm\":{\"token\":\"dGhpcyBpcyBub3QgYSB0b2tlbg:APA91b\"},\"language\":\"tg\",\"topics\":[\"urgent\"]%s}";

    @Test
    void the_example_in_the_protocol_fits_the_schema() throws IOException {
        String example =
                Files.readString(Path.of("PROTOCOL.md"))
                        .lines()
                        .filter(line -> line.startsWith("{\"fcm\""))
                        .findFirst()
                        .orElseThrow();
        assertEquals(true, fits("device-registration", example));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "true; ",
                "true; ,\"regions\":[\"TJ-GB\",\"TJ-DU\"],\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"}",
                "false; ,\"regions\":[\"TJ-XX\"]",
                "false; ,\"quietHours\":{\"from\":\"22:00\"}",
                "false; ,\"quietHours\":{\"from\":\"24:00\",\"to\":\"07:00\"}",
                "false; ,\"webPush\":{\"endpoint\":\"https://ntfy.sh/a\",\"p256dh\":\"x\",\"auth\":\"x\"}",
                "false; ,\"colour\":\"red\""
            })
    void a_registration_has_these_members_and_no_others(boolean fits, String more)
            throws IOException {
        String json = FCM.formatted(more == null ? "" : more);
        assertEquals(fits, fits("device-registration", json), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"language\":\"tg\",\"topics\":[\"urgent\"]}",
                "{\"fcm\":{\"token\":\"short\"},\"language\":\"tg\",\"topics\":[\"urgent\"]}",
                "{\"fcm\":{\"token\":\"dGhpcyBpcyBub3QgYSB0b2tlbg\"},\"language\":\"de\",\"topics\":[\"urgent\"]}",
                "{\"fcm\":{\"token\":\"dGhpcyBpcyBub3QgYSB0b2tlbg\"},\"language\":\"tg\",\"topics\":[]}"
            })
    void invalid_registrations_do_not_fit_the_schema(String json) throws IOException {
        assertEquals(false, fits("device-registration", json));
    }

    @Test
    void the_schemas_have_the_members_of_the_contract() throws IOException {
        JsonNode registration = schema("device-registration").get("properties");
        Map<Class<?>, JsonNode> contract =
                Map.of(
                        DeviceRegistration.class,
                        registration,
                        FcmInstallation.class,
                        registration.get("fcm").get("properties"),
                        WebPushSubscription.class,
                        registration.get("webPush").get("properties"),
                        QuietHours.class,
                        registration.get("quietHours").get("properties"),
                        DeviceConfirmation.class,
                        schema("device-confirmation").get("properties"));
        contract.forEach(
                (type, properties) -> {
                    var members = new TreeSet<String>();
                    properties.fieldNames().forEachRemaining(members::add);
                    List<String> components =
                            Arrays.stream(type.getRecordComponents())
                                    .map(part -> part.getName())
                                    .sorted()
                                    .toList();
                    assertEquals(components, List.copyOf(members));
                });
    }

    private static boolean fits(String name, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(name).toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .isEmpty();
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("schemas", name + ".json")));
    }
}
