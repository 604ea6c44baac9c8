<?php
// A reader of the tables that `keterbukaan table … --format json` writes: plain PHP, no dependency.
// A day is a text such as "2025-03-24"; compared as texts, days are compared as days.
//
//   keterbukaan table request.response --format json -o response.json
//   keterbukaan table calendar --format json -o calendar.json
//   php examples/table_reader.php response.json calendar.json 2025-03-24 [ANSWERED [ON]]

declare(strict_types=1);

final class Table
{
    public readonly array $meta;
    private array $byDay = [];

    public function __construct(string $json)
    {
        $held = json_decode($json, true, 512, JSON_THROW_ON_ERROR);
        if (($held['meta']['schema'] ?? null) !== 'keterbukaan/table/1') {
            throw new RuntimeException('KB-T02: not a table of version 1');
        }
        $this->meta = $held['meta'];
        foreach ($held['rows'] as $row) {
            $this->byDay[$row[0]] = array_combine($held['columns'], $row);
        }
    }

    /** The row of a day; a day that the table does not hold is an error and never a guess. */
    public function of(string $day): array
    {
        refuse_no_day($day);
        return $this->byDay[$day] ?? throw new OutOfRangeException(
            "KB-K01: $day is outside the table {$this->meta['name']}, which holds "
            . "{$this->meta['first']} to {$this->meta['last']}"
        );
    }
}

function refuse_no_day(string $day): void
{
    if (!preg_match('/^(\d{4})-(\d{2})-(\d{2})$/D', $day, $of) || !checkdate((int) $of[2], (int) $of[3], (int) $of[1])) {
        throw new InvalidArgumentException("KB-K03: $day is not a day; write YYYY-MM-DD");
    }
}

/**
 * By how many working days something is late: null where it is not, and where no day is due; 0 on the
 * days off after the end. What is no day is an error, even if it would sort early.
 */
function late_by(Table $calendar, ?string $due, ?string $done, string $on): ?int
{
    foreach ([$done, $on] as $day) {
        if ($day !== null) {
            refuse_no_day($day);
        }
    }
    if ($due === null) {
        return null;
    }
    $judged = $done !== null && $done <= $on ? $done : $on;
    if ($judged <= $due) {
        return null;
    }
    return $calendar->of($judged)['ordinal'] - $calendar->of($due)['ordinal'];
}

if (PHP_SAPI === 'cli' && realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    [, $limitFile, $calendarFile, $since] = $argv;
    $done = $argv[4] ?? null;
    $limit = new Table(file_get_contents($limitFile));
    $calendar = new Table(file_get_contents($calendarFile));
    // Of one body, one law, one day of knowledge; and the calendar on which the limit runs, which for a
    // commission or a court is not always that of the body itself.
    if ($limit->meta['digest'] !== $calendar->meta['digest'] || $limit->meta['calendar'] !== $calendar->meta['name']) {
        throw new RuntimeException("KB-L05: not of one law, or not the calendar of the limit: {$limit->meta['calendar']}");
    }
    $answer = $limit->of($since);
    $late = late_by($calendar, $answer['date'], $done, $argv[5] ?? $done ?? $since);
    echo json_encode($answer + ['late_by' => $late, 'digest' => $limit->meta['digest']]), "\n";
}
