// usage: java -cp 'epubcheck.jar:lib/*' EpubCheckMany.java FILE.epub...
// EPUBCheck over many files in one virtual machine, whose start is most of the time of a single check.
// Prints the lines of report.py.

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.File;
import java.util.Map;

public class EpubCheckMany {
  static final String TOOL = "EPUBCheck " + EpubCheck.version();
  static final Map<Severity, String> LEVELS =
      Map.of(Severity.FATAL, "error", Severity.ERROR, "error", Severity.WARNING, "warning");

  /** Prints each message of one book; usage hints and information are left out. */
  static final class Lines extends MasterReport {
    private final String file;

    Lines(String file) {
      this.file = file;
      setEpubFileName(file);
    }

    @Override
    public void message(Message message, EPUBLocation at, Object... details) {
      String level = LEVELS.get(message.getSeverity());
      if (level == null) return;
      String text = message.getID() + " " + at.getPath() + ":" + at.getLine() + ":" + at.getColumn() + " " + message.getMessage(details);
      print(file, level, text);
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public void initialize() {}

    @Override
    public int generate() {
      return 0;
    }
  }

  static void print(String file, String level, String text) {
    System.out.println(String.join("\t", file, TOOL, level, text.replaceAll("\\s+", " ").trim()));
  }

  public static void main(String[] files) {
    for (String file : files) {
      new EpubCheck(new File(file), new Lines(file)).doValidate();
      print(file, "checked", "");
    }
  }
}
