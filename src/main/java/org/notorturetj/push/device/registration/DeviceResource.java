package org.notorturetj.push.device.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.device.DeviceApi;
import org.notorturetj.api.device.DeviceConfirmation;
import org.notorturetj.api.device.DeviceRegistration;
import org.notorturetj.platform.http.CachePolicy;

/** Answers the same whatever it finds: nobody learns here which handle or token is known. */
@PermitAll
class DeviceResource implements DeviceApi {
    private final PresentHandle handle;
    private final RegisterDevice register;
    private final ConfirmDevice confirm;
    private final UnregisterDevice forget;

    DeviceResource(
            PresentHandle handle,
            RegisterDevice register,
            ConfirmDevice confirm,
            UnregisterDevice forget) {
        this.handle = handle;
        this.register = register;
        this.confirm = confirm;
        this.forget = forget;
    }

    @Override
    public Response register(DeviceRegistration registration) {
        register.as(handle.get(), registration);
        return done(Response.Status.ACCEPTED);
    }

    @Override
    public Response forget() {
        forget.of(handle.get());
        return done(Response.Status.NO_CONTENT);
    }

    @Override
    public Response confirm(DeviceConfirmation confirmation) {
        confirm.as(handle.get(), confirmation.nonce());
        return done(Response.Status.NO_CONTENT);
    }

    private static Response done(Response.Status status) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, CachePolicy.DEVICE)
                .build();
    }
}
