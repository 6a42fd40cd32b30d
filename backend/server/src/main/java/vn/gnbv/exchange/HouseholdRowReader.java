package vn.gnbv.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.review.PovertyCause;
import vn.gnbv.review.SupportNeed;

/** Reads the cells of a row of a file of households, and says at the cell what cannot be read. */
final class HouseholdRowReader {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_SHOWN = 300;
    private static final int FIRST_YEAR = 1880;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What people put between digits. */
    private static final Pattern SIGNS = Pattern.compile("[\\s.'()-]");

    private static final Pattern COUNTRY = Pattern.compile("^\\+84");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z./-]{1,30}");
    private static final Pattern PHONE = Pattern.compile("0[0-9]{9,10}");
    private static final Pattern WITHOUT_ZEROS = Pattern.compile("[1-9][0-9]{9,10}");
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{9}|[0-9]{12}");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\s.-]?\\d){8,}");
    private static final Pattern YEAR = Pattern.compile("(?:[0./-]*|0?0[./-]0?0[./-])?((?:18|19|20)\\d\\d)");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(?:0?0[./-])?\\d{1,2}[./-]((?:18|19|20)\\d\\d)");
    private static final Pattern MASKED = Pattern.compile(PersonalData.MASK + "\\d{3}");

    private final HouseholdFacts facts;

    HouseholdRowReader(HouseholdFacts facts) {
        this.facts = facts;
    }

    HouseholdRow read(int number, HouseholdSheet sheet, int rowNumber, List<Cell> cells) {
        HouseholdRow row = new HouseholdRow(number, sheet, rowNumber);
        for (ImportColumn column : HouseholdForm.COLUMNS) {
            Cell cell = sheet.cell(cells, column.name());
            if (cell.isEmpty()) {
                continue;
            }
            try {
                row.cells.put(column.name(), cell.text());
                take(row, column, cell);
            } catch (CellProblem problem) {
                row.blame(column.name(), problem.said());
            }
        }
        return row;
    }

    /** What may be shown of the cells: wherever somebody wrote a number that may be a person's, it is not. */
    static Map<String, String> shown(HouseholdRow row) {
        Map<String, String> shown = new LinkedHashMap<>();
        row.cells.forEach((field, text) -> shown.put(field, shown(field, text)));
        return shown;
    }

    private static String shown(String field, String text) {
        String cut = text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
        if (!MASKED.matcher(cut).matches() && (field.equals("identityNumber") || field.equals("phone"))) {
            return PersonalData.MASK + cut.substring(Math.max(cut.length() - 3, Math.min(3, cut.length())));
        }
        return DIGITS.matcher(cut).replaceAll(PersonalData.MASK);
    }

    private void take(HouseholdRow row, ImportColumn column, Cell cell) throws CellProblem {
        switch (column.name()) {
            case "householdCode" -> row.code = code(cell);
            case "communeCode" -> row.units = facts.communesByCode(cell.text());
            case "communeName" -> {
                if (row.units.isEmpty() && !row.cells.containsKey("communeCode")) {
                    row.units = facts.communesByName(cell.text());
                }
            }
            case "villageName" -> row.village = CellValues.text(cell);
            case "address" -> row.address = CellValues.text(cell);
            case "phone" -> row.phone = phone(cell);
            case "establishedOn" -> row.establishedOn = past(CellValues.day(cell));
            case "name" -> row.name = name(cell);
            case "birth" -> birth(row, cell);
            case "ethnicGroup" -> row.ethnicGroup = facts.ethnicGroup(cell.text());
            case "identityNumber" -> row.identity = identity(cell);
            case "joinedOn" -> row.joinedOn = past(CellValues.day(cell));
            case "reviewIncome" -> row.reviewIncome = CellValues.decimal(cell);
            case "reviewIncomeScore" -> row.reviewIncomeScore = CellValues.decimal(cell);
            case "reviewDeprivationScore" -> row.reviewDeprivationScore = CellValues.decimal(cell);
            case "reviewDeprivations" -> row.reviewDeprivations = CellValues.text(cell);
            case "reviewStatus" -> row.reviewStatus = HouseholdForm.code(column, cell);
            case "reviewCauses" -> row.reviewCauses = words(PovertyCause.class, column, cell);
            case "reviewNeeds" -> row.reviewNeeds = words(SupportNeed.class, column, cell);
            case "reviewNote" -> row.reviewNote = note(cell);
            case "relation" -> row.relation = HouseholdForm.code(column, cell);
            case "sex" -> row.sex = HouseholdForm.code(column, cell);
            case "schooling" -> row.schooling = HouseholdForm.code(column, cell);
            case "education" -> row.education = HouseholdForm.code(column, cell);
            case "work" -> row.work = HouseholdForm.code(column, cell);
            case "disability" -> row.disability = HouseholdForm.code(column, cell);
            default ->
                flag(
                        HouseholdForm.code(column, cell),
                        column.name().equals("merit") ? said -> row.merit = said : said -> row.healthInsurance = said);
        }
    }

    /** Several of a column's choices, parted as people part them; a word that says no more than none is an empty list. */
    private static <E extends Enum<E>> List<E> words(Class<E> type, ImportColumn column, Cell cell) throws CellProblem {
        if (HouseholdForm.isNone(cell.text())) {
            return List.of();
        }
        Set<E> found = EnumSet.noneOf(type);
        // A label may have a comma of its own: the whole, then what semicolons part, then what commas do.
        for (String part : cell.text().split("[;\n]")) {
            if (HouseholdForm.known(column, part) != null) {
                found.add(Enum.valueOf(type, HouseholdForm.known(column, part)));
                continue;
            }
            for (String word : part.split(",")) {
                if (!word.isBlank()) {
                    found.add(Enum.valueOf(type, HouseholdForm.code(column, Cell.of(word.strip()))));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String note(Cell cell) throws CellProblem {
        if (cell.text().length() > LONGEST_NOTE) {
            throw new CellProblem("note", "Ghi chú nhiều nhất 1.000 ký tự.", "A note has at most 1,000 signs.");
        }
        return cell.text();
    }

    private static void flag(String choice, Consumer<Boolean> field) {
        field.accept(choice.equals("YES"));
    }

    private static String code(Cell cell) throws CellProblem {
        String code = BLANKS.matcher(cell.text()).replaceAll("");
        if (!CODE.matcher(code).matches()) {
            throw new CellProblem(
                    "pattern",
                    "Mã hộ gồm chữ không dấu, số, dấu chấm, gạch, nhiều nhất 30 ký tự.",
                    "A household code has letters without marks, digits, dots, slashes, dashes: at most 30.");
        }
        return code;
    }

    private static String name(Cell cell) throws CellProblem {
        String name = BLANKS.matcher(cell.text()).replaceAll(" ");
        if (name.length() > LONGEST_NAME || !name.chars().anyMatch(Character::isLetter)) {
            throw new CellProblem(
                    "name", "Họ tên có chữ, nhiều nhất 100 ký tự.", "A name has letters, at most 100 signs.");
        }
        return name;
    }

    /** Spreadsheets drop leading zeros, people group digits. */
    private static String phone(Cell cell) throws CellProblem {
        if (MASKED.matcher(cell.text()).matches()) {
            return cell.text();
        }
        String digits =
                COUNTRY.matcher(SIGNS.matcher(cell.text()).replaceAll("")).replaceFirst("0");
        digits = cell.number() != null && digits.matches("[1-9][0-9]{8,9}") ? "0" + digits : digits;
        if (!PHONE.matcher(digits).matches()) {
            throw new CellProblem(
                    "phone",
                    "Điện thoại có 10 hoặc 11 chữ số, bắt đầu bằng 0.",
                    "A telephone number has 10 or 11 digits, the first a 0.");
        }
        return digits;
    }

    private static String identity(Cell cell) throws CellProblem {
        if (MASKED.matcher(cell.text()).matches()) {
            return cell.text();
        }
        String digits = SIGNS.matcher(cell.text()).replaceAll("");
        digits = WITHOUT_ZEROS.matcher(digits).matches() ? "0".repeat(12 - digits.length()) + digits : digits;
        if (!IDENTITY.matcher(digits).matches()) {
            throw new CellProblem(
                    "identity-form",
                    "Số định danh có 12 chữ số, hoặc 9 chữ số cũ.",
                    "An identity number has 12 digits, or 9 of old.");
        }
        return digits;
    }

    private void birth(HouseholdRow row, Cell cell) throws CellProblem {
        String text = BLANKS.matcher(cell.text()).replaceAll("");
        Matcher year = YEAR.matcher(text);
        Matcher month = MONTH_AND_YEAR.matcher(text);
        if (cell.day() == null && year.matches()) {
            row.birthYear = Integer.valueOf(year.group(1));
        } else if (cell.day() == null && cell.number() == null && month.matches()) {
            row.birthYear = Integer.valueOf(month.group(1));
        } else {
            row.birthDate = CellValues.anyDay(cell);
            row.birthYear = row.birthDate.getYear();
        }
        if (row.birthYear < FIRST_YEAR
                || row.birthYear > facts.today().getYear()
                || row.birthDate != null && row.birthDate.isAfter(facts.today())) {
            throw new CellProblem("range", "Năm sinh từ 1880 đến nay.", "A birth from 1880 until today.");
        }
    }

    private LocalDate past(LocalDate day) throws CellProblem {
        if (day.isAfter(facts.today())) {
            throw new CellProblem("day-to-come", "Ngày này chưa đến.", "This day has not come yet.");
        }
        return day;
    }
}
