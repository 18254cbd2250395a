"""Input sets of the shape of inputs_shared, from another seed: ORACLE_SEED=7 python3 build.py inputs_seeded OUT."""
import os
from inputs_shared import *
SEED = int(os.environ['ORACLE_SEED'])
NAME = f'seeded_{SEED}'
g = SM(SEED)

def other_seeds(group): return {k: dict(d, seed=d['seed'] + 1000 * SEED) for k, d in group.items()}
def wins(n): return [min(v, g.i(v + 1)) for v in n]
def table(levels, most): return [[g.i(most + 1), g.i(most + 1)] for _ in range(levels)]

BINOM = [(x, n, c) for n in (1 + g.i(9), 10 + g.i(90), 1000 + g.i(9000)) for c in (.8, .95, 1 - 1e-6) for x in (0, g.i(n + 1), n)]
BINOM += [(r(100 * g.u(), 2), 100 + r(100 * g.u(), 2), .95) for _ in range(3)]
BINOM = list(dict.fromkeys(BINOM))
TWOP = [(g.i(a + 1), a, g.i(b + 1), b) for a, b in ((1 + g.i(5), 1 + g.i(5)), (1 + g.i(5), 20 + g.i(80)), (50 + g.i(200), 50 + g.i(200)), (1000 + g.i(3000), 30))] + [(9, 9, 0, 4), (0, 3, 0, 5)]
TABLES = {'small': table(3, 4), 'five': table(5, 30), 'big': table(4, 3000), 'two': table(2, 12), 'sparse': [[g.i(2), g.i(3)] for _ in range(6)] + [[9, 40]], 'lost_only': [[0, 4], [0, 9]], 'with_empty': table(3, 15) + [[0, 0]]}
TREND = {'five': [0, 1, 3, 4, 8], 'big': [1, 2, 3, 4]}
PVALS = {'random': [g.u() for _ in range(25)], 'small': [g.u() ** 6 for _ in range(40)], 'rounded': [r(g.u(), 1) for _ in range(12)], 'gaps': [None if g.u() < .4 else g.u() for _ in range(9)]}
N1, N2, N3 = [5 + g.i(60) for _ in range(7)], [1 + g.i(4) for _ in range(15)], [g.i(2) * g.i(40) for _ in range(6)] + [7]
EBS = {'seven': (wins(N1), N1), 'many_small': (wins(N2), N2), 'gaps': (wins(N3), N3), 'far_apart': ([0, 30, 2], [30, 30, 30])}
LOGIT, AUC, CAL, SURV_GEN, UPDATE = map(other_seeds, (LOGIT, AUC, CAL, SURV_GEN, UPDATE))
RIDGE = [1e-6, .2, 3., 1e5]
AUC_BIG = dict(n=100000 + g.i(1000), mul=7907, mod=1013, thr_mul=104723, thr_mod=997)
x12 = [g.i(9) for _ in range(12)]
ISO = {'ties': (x12, [g.i(2) for _ in x12], None), 'real': ([g.u() for _ in range(15)], [g.u() for _ in range(15)], [.1 + g.u() for _ in range(15)]), 'zero_weights': ([1, 2, 3, 4, 5], [0, 1, 0, 1, 0], [0, 1, 2, 0, 1])}
s14 = [r(100 * g.u(), 0) for _ in range(14)]
PLATT = {'grid': (s14, [1 if g.u() < v / 100 else 0 for v in s14]), 'tiny_scale': ([1e-9 * v for v in s14], [g.i(2) for _ in range(12)] + [0, 1]), 'two_rows': ([1., 2.], [0, 1]), 'separable': ([3., 1., 2., 9.], [0, 0, 0, 1])}
def some(n, m): return [g.i(m) for _ in range(n)]
PSIS = {'random': (some(6, 200), some(6, 100)), 'many_bins': ([1 + v for v in some(20, 40)], [1 + v for v in some(20, 40)]), 'sparse': ([3] + some(5, 2), [4] + some(5, 2)), 'two': ([1000000, 1], [10, 1])}
SURV = {'random': (some(18, 25), some(18, 3)), 'many_ties': (some(30, 4), some(30, 3)), 'lost_only': ([4, 9, 9], [2, 2, 0]), 'one_open': ([7], [0])}
HORIZONS = [0, 5, 10, 33, 120]
BOOT = dict(seed=61 + 1000 * SEED, n=120, B=6)
LEADS = dict(seed=71 + 1000 * SEED, n=300 + g.i(600))
SPECIAL_X = dict(norm=[8 * g.u() for _ in range(8)] + [-9., 20.], chi2=[(40 * g.u(), 1 + g.i(20)) for _ in range(8)] + [(1e-12, 3), (2000., 1500)], beta=[(.01 + 50 * g.u(), .01 + 50 * g.u(), g.u()) for _ in range(8)] + [(1e-2, 1e3, 1e-6)],
                 betaq=[(.001 + .998 * g.u(), .2 + 50 * g.u(), .2 + 50 * g.u()) for _ in range(8)] + [(1e-9, 3., 400.)], logit=[g.u() for _ in range(6)] + [1e-200], expit=[40 * (g.u() - .5) for _ in range(6)] + [-700., 700.], lgamma=[20 * g.u() for _ in range(6)] + [1e9], digamma=[20 * g.u() for _ in range(6)] + [1e-5, 1e9])
RILEY = [(.02 + .2 * g.u(), 3 + g.i(30), .05 + .4 * g.u()) for _ in range(4)]
