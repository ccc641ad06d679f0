package org.notorturetj.push.device.registration;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.contract.recipe.RecipeBook;
import org.notorturetj.contract.recipe.Recipes;
import org.notorturetj.contract.recipe.SampleRequest;

/** How a phone registers. */
@ApplicationScoped
class DeviceRecipes implements RecipeBook {
    private static final String ENDPOINT = "https://updates.push.services.mozilla.com/wpush/v2/";

    private final ConfirmationDispatcher send;
    private final SilentMessages messages;

    DeviceRecipes(ConfirmationDispatcher send, SilentMessages messages) {
        this.send = send;
        this.messages = messages;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("registerDevice", lang -> as(Phone.fresh()).body(Phone.wish(Phone.token())))
                .values("language", "tg", "ru", "en")
                .values("quietHours", Map.of("from", "22:00", "to", "07:00"))
                .values("fcm", Map.of("token", Phone.token()))
                .when("webPush", lang -> as(Phone.fresh()).body(browser()));
        recipes.add("confirmDevice", lang -> confirmation(Phone.fresh(), Phone.token()));
        recipes.add("forgetDevice", lang -> registered(Phone.fresh()));
    }

    private static SampleRequest as(Phone phone) {
        return SampleRequest.anonymous().header("Authorization", "Device " + phone.handle());
    }

    private static Map<String, Object> browser() {
        return Phone.subscription(ENDPOINT + Phone.random(40));
    }

    private SampleRequest confirmation(Phone phone, String token) {
        phone.register(token).then().statusCode(202);
        send.sendWanted();
        return as(phone).body(Map.of("nonce", messages.lastAt(token)));
    }

    private static SampleRequest registered(Phone phone) {
        phone.register(Phone.token()).then().statusCode(202);
        return as(phone);
    }
}
