package vn.gnbv.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks are read and written with the platform's XML parsers; the packed product takes a library's copy of them first. */
class PlatformXmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax/xml/parsers/DocumentBuilderFactory.class",
                "javax/xml/parsers/SAXParserFactory.class",
                "javax/xml/transform/TransformerFactory.class",
                "org/w3c/dom/Document.class"
            })
    void noLibraryBringsACopyOfThePlatformsXml(String name) throws IOException {
        List<String> origins = Collections.list(
                        ClassLoader.getSystemClassLoader().getResources(name))
                .stream()
                .map(URL::getProtocol)
                .distinct()
                .toList();
        assertEquals(List.of("jrt"), origins);
    }
}
