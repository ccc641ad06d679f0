package org.notorturetj.api.desk.wakeup;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.notorturetj.api.desk.DeskContract;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Patterns;

/** The wake-ups of a document. */
@Path(DeskContract.BASE + "/documents/{id}/wakeups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wake-ups", description = "What was sent to phones, and what became of it")
public interface WakeupsApi {
    @GET
    @Operation(
            operationId = "listWakeups",
            summary = "What was sent about a document",
            description =
                    "For an alert: that it is there, that it was retracted; for a line: that it is compromised. Counts only, nobody knows who was told. Kept for 90 days. Empty while nothing was sent.")
    Items<WakeupReport> list(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @POST
    @Path("/rehearsal")
    @Operation(
            operationId = "rehearseWakeup",
            summary = "Try the way to the phones, and wake nobody",
            description =
                    "Hands a wake-up to each topic's provider, which checks it and sends nothing (validate_only). It shows whether an alert would be accepted now: credentials, key, quota, network. It names no document and cannot be mistaken for an alert.")
    Items<Rehearsal> rehearse(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @GET
    @Path("/preview")
    @Operation(
            operationId = "getWakeupPreview",
            summary = "What phones would get",
            description =
                    "For an alert or a line, as it stands at the desk now. It sends nothing. What readers see after they open the app is shown by a preview link.")
    WakeupPreview preview(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);

    @POST
    @Path("/test")
    @Operation(
            operationId = "wakeTestDevices",
            summary = "Wake the Coalition's own test phones",
            description =
                    "Really sends an urgent wake-up to the test topics (setting notorturetj.push.test-topics), to which only phones of the Coalition subscribe. It names no document; a phone shows the neutral words, fetches, finds nothing new and takes them down within two minutes. Empty while no test topic is set.")
    Items<Rehearsal> wakeTestDevices(@PathParam("id") @Pattern(regexp = Patterns.ID) String id);
}
