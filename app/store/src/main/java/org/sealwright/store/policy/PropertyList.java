package org.sealwright.store.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads a property list of macOS, in XML or binary (`bplist00`), into maps, lists, texts, numbers and flags.
///
/// The XML is read with everything off that could reach outside: no entities but the predefined ones, no external
/// DTD. Lists nest at most 16 deep. A key that stands twice is a fault: nobody knows which value was meant.
final class PropertyList {
    static final int DEEPEST = 16;

    private static final byte[] BINARY = "bplist00".getBytes(StandardCharsets.US_ASCII);

    /// It is none, or says something this reader does not know.
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String reason) {
            super(reason);
        }

        NotUnderstood(Exception cause) {
            super(cause);
        }
    }

    private PropertyList() {}

    /// Whether the bytes look like one.
    static boolean is(byte[] bytes) {
        if (bytes.length >= BINARY.length && Arrays.equals(bytes, 0, BINARY.length, BINARY, 0, BINARY.length)) {
            return true;
        }
        var begin = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        return begin.contains("<plist") || begin.contains("<!DOCTYPE plist");
    }

    /// The dictionary it holds.
    static Map<String, Object> dictionary(byte[] bytes) throws NotUnderstood {
        boolean binary =
                bytes.length >= BINARY.length && Arrays.equals(bytes, 0, BINARY.length, BINARY, 0, BINARY.length);
        var root = binary ? new BinaryPropertyList(bytes).root() : xml(bytes);
        if (root instanceof Map<?, ?> map) {
            var dictionary = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> dictionary.put(String.valueOf(key), value));
            return dictionary;
        }
        throw new NotUnderstood("no dictionary");
    }

    private static Object xml(byte[] bytes) throws NotUnderstood {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
            var document = builder.parse(new ByteArrayInputStream(bytes));
            if (document.getDoctype() != null
                    && document.getDoctype().getEntities().getLength() > 0) {
                throw new NotUnderstood("it defines entities");
            }
            var root = document.getDocumentElement();
            var values = elements(root);
            if (!root.getTagName().equals("plist") || values.size() != 1) {
                throw new NotUnderstood("no plist with one value");
            }
            return value(values.getFirst(), 0);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new NotUnderstood(e);
        }
    }

    private static Object value(Element element, int depth) throws NotUnderstood {
        if (depth > DEEPEST) {
            throw new NotUnderstood("nested too deep");
        }
        return switch (element.getTagName()) {
            case "true" -> true;
            case "false" -> false;
            case "integer" -> number(element.getTextContent().strip());
            case "string", "real", "date", "data" -> element.getTextContent();
            case "array" -> {
                var list = new ArrayList<Object>();
                for (var entry : elements(element)) {
                    list.add(value(entry, depth + 1));
                }
                yield list;
            }
            case "dict" -> dictionary(elements(element), depth);
            default -> throw new NotUnderstood("unknown element " + element.getTagName());
        };
    }

    private static Map<String, Object> dictionary(List<Element> parts, int depth) throws NotUnderstood {
        var dictionary = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parts.size(); i += 2) {
            if (!parts.get(i).getTagName().equals("key") || i + 1 == parts.size()) {
                throw new NotUnderstood("a dictionary without key or value");
            }
            if (dictionary.put(parts.get(i).getTextContent(), value(parts.get(i + 1), depth + 1)) != null) {
                throw new NotUnderstood("a key stands twice");
            }
        }
        return dictionary;
    }

    private static Long number(String text) throws NotUnderstood {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new NotUnderstood(e);
        }
    }

    private static List<Element> elements(Node parent) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
