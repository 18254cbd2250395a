const byId = (id) => document.getElementById(id);

/** A number as the page's language writes it. */
function written(number, places) {
  const [whole, decimals] = Math.abs(number).toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, PAGE.numbers.group);
  return (number < 0 && Number(number.toFixed(places)) !== 0 ? "\u2212" : "") + grouped + (decimals ? PAGE.numbers.point + decimals : "");
}

const percent = (share, places) => written(100 * share, places) + PAGE.numbers.percent;
const signed = (points) => (points > 0 ? "+" : "") + written(points, 0);

/** The lead that the controls describe; what is empty is missing, "other" is a word that no lead had. */
function leadOf(form) {
  const lead = {};
  for (const control of form.querySelectorAll("[data-control]")) {
    const { column, values } = PAGE.controls[control.dataset.control];
    if (control.value !== "") {
      lead[column] = !values ? control.value : control.value === "other" ? "\uffff" : values[control.value];
    }
  }
  return lead;
}

/** A name from the leads, which may be written from right to left without turning what stands beside it. */
function ownWay(name) {
  const text = document.createElement("bdi");
  text.textContent = name;
  return text;
}

function reasonItem(reason, largest) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  name.append(ownWay(reason.attribute), PAGE.colon, ownWay(reason.level));
  const bar = document.createElement("i");
  bar.className = reason.points < 0 ? "down" : "up";
  bar.style.width = (50 * Math.abs(reason.points)) / largest + "%";
  const track = document.createElement("span");
  track.className = "track";
  track.append(bar);
  const points = document.createElement("b");
  points.textContent = signed(reason.points);
  item.append(name, track, points);
  return item;
}

function showScore() {
  const found = module.exports.score(leadOf(byId("lead")));
  byId("try-score").value = String(found.score);
  byId("try-score").textContent = written(found.score, 0);
  byId("try-probability").value = String(found.probability);
  byId("try-probability").textContent = percent(found.probability, 1);
  byId("try-tier").textContent = found.tier;
  const place = (found.score - PAGE.lowest) / (PAGE.highest - PAGE.lowest);
  byId("try-mark").style.left = 100 * Math.max(0, Math.min(1, place)) + "%";
  const largest = Math.max(1, ...found.reasons.map((reason) => Math.abs(reason.points)));
  byId("try-reasons").replaceChildren(...found.reasons.map((reason) => reasonItem(reason, largest)));
}

/** Whom to call with time for so many leads a week: the lowest cut-off that is not too much. */
function showCall() {
  const capacity = Number(byId("call-capacity").value);
  const inflow = Number(byId("call-inflow").value);
  if (!(capacity > 0 && inflow > 0)) {
    return;
  }
  const fitting = PAGE.call.steps.filter((step) => step[1] * inflow <= capacity + 1e-9);
  const [score, share, rate, lower, upper, capture] = fitting.length ? fitting[fitting.length - 1] : PAGE.call.steps[0];
  const leads = share * inflow;
  const worked = Math.min(leads, capacity);
  byId("call-score").textContent = written(score, 0);
  byId("call-leads").textContent = written(leads, 1);
  byId("call-more").hidden = leads <= capacity + 1e-9;
  byId("call-wins").textContent = written(worked * rate, 1);
  byId("call-interval").textContent = written(worked * lower, 1) + "\u00a0\u2013\u00a0" + written(worked * upper, 1);
  byId("call-random").textContent = written(worked * PAGE.call.average, 1);
  byId("call-capture").textContent = percent((capture * worked) / leads, 0);
}

/** What is wider than its place can be scrolled by keyboard, too; what is not, takes no stop of the Tab key. */
function reachWide() {
  for (const place of document.querySelectorAll(".wide, .scroll, figure")) {
    if (place.scrollWidth > place.clientWidth) {
      place.tabIndex = 0;
    } else {
      place.removeAttribute("tabindex");
    }
  }
}

reachWide();
window.addEventListener("resize", reachWide);
document.addEventListener("toggle", reachWide, true);

if (PAGE.controls.length > 0) {
  byId("lead").addEventListener("input", showScore);
  byId("lead").addEventListener("submit", (event) => event.preventDefault());
  byId("lead").addEventListener("reset", () => setTimeout(showScore));
  byId("clear").addEventListener("click", () => {
    byId("lead").querySelectorAll("[data-control]").forEach((control) => { control.value = ""; });
    showScore();
  });
  byId("try").hidden = false;
  showScore();
}

if (PAGE.call) {
  byId("call-form").addEventListener("input", showCall);
  byId("call-form").addEventListener("submit", (event) => event.preventDefault());
  byId("call-capacity").disabled = false;
  byId("call-inflow").disabled = false;
}
