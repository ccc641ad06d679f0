package org.notorturetj.content.hotline;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.content.type.PrintedAddress;
import org.notorturetj.platform.text.address.Printed;

/** The numbers of a line as readers see them, beside those that they dial. */
final class PrintedNumbers {
    private PrintedNumbers() {}

    static List<PrintedAddress> of(HotlineFacts facts) {
        List<PrintedAddress> printed = new ArrayList<>();
        for (int i = 0; i < facts.channels().size(); i++) {
            HotlineFacts.Line line = facts.channels().get(i);
            if (line.number() != null && line.asPrinted() != null) {
                printed.add(
                        new PrintedAddress(
                                "channels/%d/asPrinted".formatted(i),
                                line.asPrinted(),
                                line.number(),
                                Printed.dials(line.asPrinted(), line.number()),
                                line.differsBecause()));
            }
        }
        return printed;
    }
}
