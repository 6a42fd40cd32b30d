package vn.gnbv.kernel;

import java.util.regex.Pattern;

/** Text that a cell of a workbook gives back as it was. */
public final class SheetText {
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** ECMA-376, 22.4.2.4: _xHHHH_ in a file stands for a character, of which XML itself would change the carriage return. */
    public static String plain(String value) {
        return ESCAPE.matcher(value).replaceAll("_x005F_").replace("\r", "_x000D_");
    }
}
