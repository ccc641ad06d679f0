package org.notorturetj.standin.webpush;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionTest {
    private static final String POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void the_example_of_RFC_8291_section_5_is_read() throws GeneralSecurityException {
        ECPublicKey point = Points.decode(Base64.getUrlDecoder().decode(POINT));
        var scalar =
                new BigInteger(
                        1,
                        Base64.getUrlDecoder()
                                .decode("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"));
        byte[] key =
                KeyFactory.getInstance("EC")
                        .generatePrivate(new ECPrivateKeySpec(scalar, point.getParams()))
                        .getEncoded();
        Subscription receiver =
                Subscription.of(
                        new JsonObject()
                                .put("key", Base64.getUrlEncoder().encodeToString(key))
                                .put("p256dh", POINT)
                                .put("auth", "BTBZMqHH6r4Tts7J_aSIgg"));
        byte[] body =
                Base64.getUrlDecoder()
                        .decode(
                                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
        assertThat(receiver.decrypt(body)).isEqualTo("When I grow up, I want to be a watermelon");
        assertThat(receiver.p256dh()).isEqualTo(POINT);
    }
}
