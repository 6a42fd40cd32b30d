package vn.gnbv.page;

import java.util.ArrayList;
import java.util.List;
import vn.gnbv.page.PublicArticle.Office;

/** What every public page has around its content: head, foot, and what machines read. Texts are in the page's language. */
public final class Frame {
    private final Words words;
    private final String origin;
    private final String path;
    private final Office behind;
    private String heading = "";
    private String description = "";
    private String kind = "website";
    private String current = "";
    private String frozen;
    private String publishedAt;
    private String inlineStyle;
    private Picture picture;
    private boolean indexed = true;
    private long visitors;
    private long online;

    /** The picture that a shared link shows. */
    public record Picture(String address, int width, int height, String caption) {}

    /** A way to reach the office; without an address it is plain text. */
    public record Contact(String label, String text, String address) {}

    public record Foot(String name, String address, String responsible, List<Contact> contacts) {}

    /**
     * @param origin scheme and host under which strangers see the product
     * @param path of the page, without parameters
     * @param behind null where no office was recorded
     */
    Frame(Words words, String origin, String path, Office behind) {
        this.words = words;
        this.origin = origin;
        this.path = path;
        this.behind = behind;
    }

    Frame titled(String heading, String description) {
        this.heading = heading;
        this.description = description;
        return this;
    }

    Frame at(String current) {
        this.current = current;
        return this;
    }

    Frame article(String publishedAt, String frozen, Picture picture) {
        this.kind = "article";
        this.publishedAt = publishedAt;
        this.frozen = frozen;
        this.picture = picture;
        return this;
    }

    Frame counted(long visitors, long online) {
        this.visitors = visitors;
        this.online = online;
        return this;
    }

    /** For pages that search engines must not keep. */
    Frame unlisted() {
        this.indexed = false;
        return this;
    }

    /** For a page that stands alone, away from the files of its origin. */
    Frame withStyle(String css) {
        this.inlineStyle = css;
        return this;
    }

    public String t(String key) {
        return words.say(key);
    }

    public boolean isVietnamese() {
        return words.vietnamese();
    }

    public String getTitle() {
        String site = behind == null ? words.say("site") : words.choose(behind.nameVi(), behind.nameEn());
        return heading.isEmpty() ? site : heading + " · " + site;
    }

    public String getHeading() {
        return heading;
    }

    public String getDescription() {
        return description;
    }

    public String getKind() {
        return kind;
    }

    public String getCurrent() {
        return current;
    }

    public String getRobots() {
        return indexed ? null : "noindex";
    }

    public boolean isIndexed() {
        return indexed;
    }

    public String getCanonical() {
        return isVietnamese() ? getAddressVi() : getAddressEn();
    }

    public String getAddressVi() {
        return origin + getPathVi();
    }

    public String getAddressEn() {
        return origin + getPathEn();
    }

    public String getPathVi() {
        return path;
    }

    public String getPathEn() {
        return path + "?lang=en";
    }

    public String getHome() {
        return inLanguage("/p");
    }

    public String getCheckAddress() {
        return inLanguage("/p/check");
    }

    /** A path below /p in the language of this page. */
    String inLanguage(String other) {
        return isVietnamese() ? other : other + "?lang=en";
    }

    public String getLocale() {
        return isVietnamese() ? "vi_VN" : "en_GB";
    }

    public String getOtherLocale() {
        return isVietnamese() ? "en_GB" : "vi_VN";
    }

    public Picture getPicture() {
        return picture;
    }

    public String getPublishedAt() {
        return publishedAt;
    }

    public String getInlineStyle() {
        return inlineStyle;
    }

    public String getStyle() {
        return PageFiles.style();
    }

    public String getAbove() {
        return behind == null ? null : words.choose(behind.aboveVi(), behind.aboveEn());
    }

    public String getOffice() {
        return behind == null ? words.say("site") : words.choose(behind.nameVi(), behind.nameEn());
    }

    public Foot getFoot() {
        if (behind == null) {
            return null;
        }
        List<Contact> contacts = new ArrayList<>();
        if (behind.phone() != null) {
            contacts.add(new Contact(
                    words.say("phone"), behind.phone(), "tel:" + behind.phone().replaceAll("[^0-9+]", "")));
        }
        if (behind.fax() != null) {
            contacts.add(new Contact(words.say("fax"), behind.fax(), null));
        }
        if (behind.email() != null) {
            contacts.add(new Contact(words.say("email"), behind.email(), "mailto:" + behind.email()));
        }
        return new Foot(
                words.choose(behind.nameVi(), behind.nameEn()),
                words.choose(behind.addressVi(), behind.addressEn()),
                words.say("responsible", words.choose(behind.responsibleVi(), behind.responsibleEn())),
                contacts);
    }

    public String getFrozen() {
        return frozen;
    }

    public String getVisitors() {
        return words.say("visitors", words.number(visitors));
    }

    public String getOnline() {
        return words.say("online", words.number(online));
    }
}
