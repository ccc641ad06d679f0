package org.notorturetj.support.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Fails the build if fewer tests ran than expected: a class whose name does not match, a tag that
 * excludes too much, or an engine that runs nothing would otherwise go unnoticed. Counts the
 * Surefire and Failsafe reports written by this build in all modules. Raise the floor as tests are
 * added.
 */
public final class TestFloor {
    private static final int DEPTH = 5;

    private TestFloor() {}

    /**
     * Counts the tests.
     *
     * @param arguments the root folder of all modules, the start of the build (ISO 8601), and the
     *     minimum number of tests
     */
    public static void main(String... arguments)
            throws IOException, ParserConfigurationException, SAXException {
        Instant began = Instant.parse(arguments[1]);
        int floor = Integer.parseInt(arguments[2]);
        int ran = 0;
        for (Path report : reports(Path.of(arguments[0]))) {
            if (!Files.getLastModifiedTime(report).toInstant().isBefore(began)) {
                ran += ran(report);
            }
        }
        if (ran < floor) {
            throw new IllegalStateException(
                    "Only %d tests ran, the floor is %d: some were silently left out"
                            .formatted(ran, floor));
        }
        System.out.printf("%d tests ran, the floor is %d%n", ran, floor);
    }

    /** Not what its attribute says, which for a suite is 0. */
    private static int ran(Path report)
            throws IOException, ParserConfigurationException, SAXException {
        NodeList cases =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getElementsByTagName("testcase");
        return (int)
                IntStream.range(0, cases.getLength())
                        .mapToObj(i -> (Element) cases.item(i))
                        .filter(test -> test.getElementsByTagName("skipped").getLength() == 0)
                        .count();
    }

    private static List<Path> reports(Path modules) throws IOException {
        try (Stream<Path> files =
                Files.find(modules, DEPTH, (file, about) -> isReport(modules.relativize(file)))) {
            return files.toList();
        }
    }

    private static boolean isReport(Path file) {
        return file.toString().matches("(.*/)?target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml");
    }
}
