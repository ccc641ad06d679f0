package org.notorturetj.api.desk.profile;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Codes for the day when the device is gone: each works once instead of a device's. They are shown this once.")
public record RecoveryCodeList(
        @Schema(
                        description = "The codes, to be written down",
                        examples = "[\"h3k8-2m7q-vd4t\", \"9x1n-r5wz-c6bj\"]",
                        required = true)
                List<String> codes) {
    public RecoveryCodeList {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "RecoveryCodeList[…]";
    }
}
